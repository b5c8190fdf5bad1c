package cn.binggui.county.daye;

import static cn.binggui.county.daye.DayeClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.national.AllowanceMarginRule;
import cn.binggui.policy.national.AllowanceMarginRule.LowerBound;
import cn.binggui.policy.national.AllowanceMarginRule.UpperConflict;
import cn.binggui.policy.national.CategoryRule;
import cn.binggui.policy.national.ExtremeHardshipRule;
import cn.binggui.policy.national.IncomeScope;
import cn.binggui.policy.national.IncomeScope.SupportGrounds;
import cn.binggui.policy.national.IndividualRule;
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
import cn.binggui.policy.value.Ratio;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** 大冶：冶政办函〔2025〕7号，规则按县文次序排列. */
@Extension
public final class DayePolicy extends PlannedPolicy implements CountyPolicy {
    private static final PolicyResources PLAN = DayePlan.RESOURCES;
    /** 国办发〔2023〕39号的低保边缘上限；县文的2倍自此与上位规则不一致 */
    private static final Ratio NATIONAL_MULTIPLE = new Ratio(15_000);

    public DayePolicy() {
        super("daye", "大冶", PLAN, arranged());
    }

    private static PolicyRules arranged() {
        return new PolicyRules(
                new DayeMembership(PLAN),
                null,
                income(),
                List.of(
                        extremeHardship(),
                        subsistenceAllowance(),
                        allowanceMargin(),
                        rigidExpenditure(),
                        otherHardship()),
                because("各类条件均不符合，不属于低收入人口", GB2023_39_SCOPE),
                label(),
                individuals(),
                List.of());
    }

    /** 县文未写收入口径，依民发〔2021〕57号第十三条 */
    private static IncomeScope income() {
        return new IncomeScope(
                because("工资性、经营净、财产净、转移净和其他收入计入", MF2021_57_ART13),
                because("国家规定不计入收入的项目", MF2021_57_ART13_DISREGARD),
                because("十四五期间基础养老金不计入收入", MF2021_57_ART13_PENSION),
                null,
                SupportGrounds.common());
    }

    /** 二（一）2（1） */
    private static CategoryRule extremeHardship() {
        return new ExtremeHardshipRule(
                because("计入成员都是老年人、残疾人或未成年人", II_1_2_1, R_EXTREME_COMPOSITION, ELDER_LAW_2, R_ADULT_ON_ACCEPTANCE),
                because("无劳动能力、无生活来源、无法定义务人或其无履行能力", II_1_2_1, MF2021_43_ART4),
                because("财产符合相关规定", II_1_2_1),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY),
                PLAN.fixedWhole(ParameterIds.AGE_OF_OLD_AGE));
    }

    /** 二（一）2（2） */
    private static CategoryRule subsistenceAllowance() {
        return new SubsistenceAllowanceRule(
                because("家庭财产符合低保条件", II_1_2_2), because("人均收入低于低保标准", II_1_2_2, R_BY_RESIDENCE));
    }

    /** 二（一）2（3） */
    private static CategoryRule allowanceMargin() {
        return new AllowanceMarginRule(
                PLAN.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
                because("家庭财产符合低保边缘条件", II_1_2_3, R_OVER_LIMIT),
                because("人均收入不超过低保标准2倍", II_1_2_3),
                new LowerBound(
                        because("人均收入高于低保标准", II_1_2_3),
                        // 解读：县文“低于”与“高于”之间漏了恰等于；须大冶市民政局确认
                        because("人均收入恰等于低保标准，县文未列，归低保边缘", R_EQUAL_TO_STANDARD, GB2023_39_MARGIN)
                                .flagged(Flag.GAP_FILLED),
                        because("人均收入低于低保标准而财产只符合边缘，县文未列，归低保边缘", R_MARGIN_PROPERTY, GB2023_39_MARGIN)
                                .flagged(Flag.GAP_FILLED)),
                new UpperConflict(
                        NATIONAL_MULTIPLE,
                        because(
                                        "人均收入不超过低保标准2倍，但不低于1.5倍，与上位规则不一致",
                                        II_1_2_3,
                                        HZ2025_7_MARGIN,
                                        E2024_15_MARGIN,
                                        GB2023_39_MARGIN)
                                .flagged(Flag.UPPER_RULE_CONFLICT)));
    }

    /** 二（一）2（5） */
    private static CategoryRule rigidExpenditure() {
        return new RigidExpenditureRule(
                PLAN.parameter(ParameterIds.RIGID_EXPENDITURE_RATIO),
                because("年人均收入低于上年度人均可支配收入", II_1_2_5, R_BY_RESIDENCE),
                because("财产状况符合低保边缘家庭财产规定", II_1_2_5, R_OVER_LIMIT),
                because(
                        "支出大于收入（必需支出合计，含生活支出）",
                        II_1_2_5,
                        R_EXPENSE_OVER_INCOME,
                        R_RIGID_DENOMINATOR,
                        R_LIVING_INCLUDED),
                new LivingExpenses(true, null));
    }

    /** 二（一）2（6） */
    private static CategoryRule otherHardship() {
        // 解读：县文未写“一事一议”由谁议定；须大冶市民政局确认
        Basis approval = because("“一事一议”，由试点镇工作专班议定，须确认", II_1_2_6, R_OTHER_HARDSHIP_APPROVER, GB2023_39_COMPLEX)
                .flagged(Flag.NEEDS_CONFIRMATION);
        return new SuddenHardshipRule(
                Category.OTHER_HARDSHIP,
                because("突发严重困难，以上各类均不符合", II_1_2_6, R_OTHER_HARDSHIP_TRIGGER),
                because("财产未超限", R_OTHER_HARDSHIP_TRIGGER),
                new Approver(Approver.Role.TOWNSHIP, "试点镇“两项政策”衔接并轨工作专班", approval));
    }

    /** 二（一）2（4） */
    private static MonitoringLabelRule label() {
        Basis beside = because("与其他身份类别重复的，予以标识", II_1_2_4_B);
        Map<Category, Basis> besides = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            if (category != Category.NONE) {
                besides.put(category, beside);
            }
        }
        return new MonitoringLabelRule(
                LabelStatus.MET,
                because("农村户籍、财产符合条件且人均收入低于防止返贫监测标准", II_1_2_4, R_LABEL_PROPERTY, R_LABEL_RURAL, R_MONITORING_INCOME),
                because("突发严重困难，须研判是否列为监测对象", R_SUDDEN_LABEL, RELAPSE_GUIDE),
                besides);
    }

    /** 二（一）2（3）后半句 */
    private static IndividualRule individuals() {
        return new IndividualRule(
                because("低保边缘家庭中的重病重残成员参照单人户纳入低保", II_1_2_3_B, R_SEVERE, MF2021_57_ART8),
                null,
                because("成年未就业的重残成员可以单独提出申请", MF2022_83_SINGLE, R_PERSON_ALONE, R_ADULT_ON_ACCEPTANCE),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY));
    }
}
