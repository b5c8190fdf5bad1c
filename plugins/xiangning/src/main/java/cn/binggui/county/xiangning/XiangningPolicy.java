package cn.binggui.county.xiangning;

import static cn.binggui.county.xiangning.XiangningClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.national.Advice;
import cn.binggui.policy.national.AllowanceMarginRule;
import cn.binggui.policy.national.AllowanceMarginRule.LowerBound;
import cn.binggui.policy.national.CategoryRule;
import cn.binggui.policy.national.Considerations;
import cn.binggui.policy.national.DeductionAdvice;
import cn.binggui.policy.national.Exclusions;
import cn.binggui.policy.national.ExtremeHardshipRule;
import cn.binggui.policy.national.FamilyGrounds;
import cn.binggui.policy.national.FamilyMembership;
import cn.binggui.policy.national.IncomeScope;
import cn.binggui.policy.national.IncomeScope.SupportGrounds;
import cn.binggui.policy.national.IndividualRule;
import cn.binggui.policy.national.MembershipRule;
import cn.binggui.policy.national.MonitoringLabelRule;
import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.national.PlannedPolicy;
import cn.binggui.policy.national.PolicyRules;
import cn.binggui.policy.national.RigidExpenditureRule;
import cn.binggui.policy.national.RigidExpenditureRule.LivingExpenses;
import cn.binggui.policy.national.SubsistenceAllowanceRule;
import cn.binggui.policy.national.SuddenHardshipRule;
import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.LabelStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** 乡宁：乡政办发〔2024〕72号. */
@Extension
public final class XiangningPolicy extends PlannedPolicy implements CountyPolicy {
    private static final PolicyResources PLAN = XiangningPlan.RESOURCES;

    public XiangningPolicy() {
        super("xiangning", "乡宁", PLAN, arranged());
    }

    private static PolicyRules arranged() {
        AllowanceMarginRule margin = allowanceMargin();
        return new PolicyRules(
                membership(),
                null,
                income(),
                List.of(extremeHardship(), subsistenceAllowance(), margin, rigidExpenditure(), otherHardship()),
                because("五类条件均不符合，不属于低收入人口", II_2_1_1_B),
                label(),
                individuals(),
                List.of(
                        deduction(margin),
                        new VulnerableMembersAdvice(
                                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY),
                                PLAN.fixedWhole(ParameterIds.AGE_OF_OLD_AGE))));
    }

    /** 二（二）1（3） 统一认定单元 */
    private static MembershipRule membership() {
        return new FamilyMembership(
                exclusions(),
                Considerations.common(),
                new FamilyGrounds(
                        because("以家庭为单元，申请人总计入", II_2_1_3_B, R_EXCLUDED_FIRST),
                        because("婚姻存续的配偶计入，不问是否同住", II_2_1_3_C, R_SPOUSE_APART),
                        because("未成年子女计入", II_2_1_3_C, R_ADULT_ON_ACCEPTANCE),
                        because("已成年但不能独立生活的子女计入", II_2_1_3_C),
                        because("在校接受全日制本科及以下教育的子女计入", II_2_1_3_C),
                        because("受理日已满十八周岁，按其他成员判定", R_ADULT_ON_ACCEPTANCE),
                        because("有法定义务并长期共同居住，计入", II_2_1_3_D),
                        because("不长期共同居住，不计入", II_2_1_3_D, R_LIVING_TOGETHER),
                        because("没有法定赡养、抚养、扶养义务，不计入", II_2_1_3_D),
                        because("义务兵由军队供养，不作为其他成员计入", R_CONSCRIPT, II_2_1_3_D)),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY));
    }

    private static Exclusions exclusions() {
        return new Exclusions(
                PLAN.fixedWhole(ParameterIds.CLERGY_MONTHS),
                because("宗教教职人员脱离家庭独立生活满三年，不计入", MF2021_57_ART7_EXCLUDED, R_EXCLUSIONS_FROM_NATION),
                because("正在服刑，不计入", MF2021_57_ART7_EXCLUDED, R_EXCLUSIONS_FROM_NATION),
                because("正在强制隔离戒毒，不计入", MF2021_57_ART7_EXCLUDED, R_EXCLUSIONS_FROM_NATION),
                because("已被宣告失踪，不计入", MF2021_57_ART7_EXCLUDED, R_EXCLUSIONS_FROM_NATION));
    }

    /** 二（二）1（4） 统一核算口径 */
    private static IncomeScope income() {
        return new IncomeScope(
                because("工资性、经营净、财产净、转移净和其他收入计入", II_2_1_4_B, MF2021_57_ART13),
                because("低保规定不计入收入的项目", II_2_1_4_B, MF2021_57_ART13_DISREGARD),
                because("十四五期间基础养老金不计入收入", II_2_1_4_B, MF2021_57_ART13_PENSION),
                null,
                SupportGrounds.common(II_2_1_4_B));
    }

    /** 二（四）2 */
    private static CategoryRule extremeHardship() {
        return new ExtremeHardshipRule(
                because(
                        "计入成员都是老年人、残疾人或未成年人",
                        II_4_2_B,
                        II_4_C,
                        MF2021_43_ART4,
                        R_EXTREME_COMPOSITION,
                        R_EXTREME_PERSON,
                        ELDER_LAW_2,
                        R_ADULT_ON_ACCEPTANCE),
                because("无劳动能力、无生活来源、无法定义务人或其无履行能力", II_4_2_B, SX2021_58, MF2021_43_ART4),
                because("财产符合规定", II_4_2_B, SX2021_58),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY),
                PLAN.fixedWhole(ParameterIds.AGE_OF_OLD_AGE));
    }

    /** 二（四）1 */
    private static CategoryRule subsistenceAllowance() {
        return new SubsistenceAllowanceRule(
                because("家庭财产符合低保规定", II_4_1_B, SX2021_57),
                because("整户人均收入低于低保标准", II_4_1_B, II_4_C, SX2021_57, R_BY_RESIDENCE));
    }

    /** 二（四）3 */
    private static AllowanceMarginRule allowanceMargin() {
        return new AllowanceMarginRule(
                PLAN.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
                because("家庭财产符合低保边缘规定", II_4_3_B, LF2023_31, R_OVER_LIMIT),
                because("整户人均收入低于低保标准的1.5倍", II_4_3_B, II_4_D, LF2023_31, GB2023_39_MARGIN),
                new LowerBound(
                        because("不符合低保条件", II_4_3_B, GB2023_39_MARGIN),
                        because("人均收入恰等于低保标准，不符合低保条件", GB2023_39_MARGIN, R_EQUAL_TO_STANDARD),
                        because("财产只符合边缘规定，不符合低保条件", GB2023_39_MARGIN, R_MARGIN_PROPERTY)),
                null);
    }

    /** 二（四）4 */
    private static CategoryRule rigidExpenditure() {
        Basis withLiving = because(
                        "必需支出（含生活支出）占家庭总收入超过规定比例，须确认", II_4_4_B, R_LIVING_CONFIRM, R_LIVING_INCLUDED, MF2024_57_ART5)
                .flagged(Flag.NEEDS_CONFIRMATION);
        return new RigidExpenditureRule(
                PLAN.parameter(ParameterIds.RIGID_EXPENDITURE_RATIO),
                because("整户人均收入低于上年度人均可支配收入", II_4_4_B, II_4_D, GB2023_39_RIGID, R_BY_RESIDENCE),
                because("财产符合低保边缘规定", II_4_4_B, MF2024_57_ART4, R_OVER_LIMIT),
                because("必需支出占家庭总收入超过规定比例", II_4_4_B, SX2024_2, GB2023_39_RIGID, R_RATIO_OPEN, R_RIGID_DENOMINATOR),
                new LivingExpenses(true, withLiving));
    }

    /** 二（四）5 */
    private static CategoryRule otherHardship() {
        return new SuddenHardshipRule(
                Category.OTHER_HARDSHIP,
                because("突发严重困难，以上各类均不符合", II_4_5_B, R_GREAT_HARDSHIP),
                because("财产未超限", R_GREAT_HARDSHIP),
                new Approver(
                        Approver.Role.COUNTY,
                        "乡宁县防止返贫帮扶政策和低收入人口常态化帮扶政策衔接并轨工作领导小组",
                        because("由审核确认领导小组报县衔接并轨领导小组认定", II_4_5_B)));
    }

    /** 二（四） 身份标识 */
    private static MonitoringLabelRule label() {
        Map<Category, Basis> besides = new EnumMap<>(Category.class);
        besides.put(Category.SUBSISTENCE_ALLOWANCE, because("低保对象增加监测对象标识", II_4_1_C, II_2_1_1_C));
        besides.put(Category.EXTREME_HARDSHIP, because("特困人员增加监测对象标识", II_4_2_C, II_2_1_1_C));
        besides.put(Category.ALLOWANCE_MARGIN, because("低保边缘家庭增加监测对象标识", II_4_3_C, II_2_1_1_C));
        besides.put(Category.RIGID_EXPENDITURE, because("刚性支出困难家庭增加监测对象标识", II_4_4_C, II_2_1_1_C));
        besides.put(Category.OTHER_HARDSHIP, because("其他低收入人口增加监测对象标识", II_4_5_C, II_2_1_1_C));
        return new MonitoringLabelRule(
                LabelStatus.NEEDS_ASSESSMENT,
                because(
                        "农村户籍、财产未超限且人均收入低于监测线，须研判",
                        II_4_B,
                        II_4_G,
                        R_LABEL_CANDIDATE,
                        R_MONITORING_INCOME,
                        R_TWO_BODIES,
                        R_TWO_LINES),
                because("突发严重困难户须研判", II_4_B, II_4_G, R_SUDDEN_LABEL),
                besides);
    }

    /** 二（四）按人施策，二（五）2（1） */
    private static IndividualRule individuals() {
        return new IndividualRule(
                because("低保边缘家庭中的重病重残成员单独纳入低保", II_4_E, II_5_2_1_C, R_SEVERELY_ILL_OR_DISABLED, R_PERSON_BY_PERSON),
                because("刚性支出困难家庭中的重病重残成员按人施策", II_4_E, R_SEVERELY_ILL_OR_DISABLED, R_PERSON_BY_PERSON),
                because("成年未就业的重残成员可以单独提出申请", II_5_2_1_D, MF2022_83_SINGLE, R_PERSON_ALONE, R_ADULT_ON_ACCEPTANCE),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY));
    }

    /** 二（二）1（4） 刚性支出核算 */
    private static Advice deduction(AllowanceMarginRule margin) {
        return new DeductionAdvice(
                because("全额扣减刚性支出和赡养费后人均低于低保标准（额度未公布，须确认）", II_2_1_4_B, R_DEDUCTION)
                        .flagged(Flag.NEEDS_CONFIRMATION),
                because("全额扣减刚性支出和赡养费后人均低于低保边缘线（额度未公布，须确认）", II_2_1_4_B, R_DEDUCTION)
                        .flagged(Flag.NEEDS_CONFIRMATION),
                margin,
                true);
    }
}
