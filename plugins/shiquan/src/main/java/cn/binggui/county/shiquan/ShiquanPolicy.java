package cn.binggui.county.shiquan;

import static cn.binggui.county.shiquan.ShiquanClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.national.Advice;
import cn.binggui.policy.national.AllowanceMarginRule;
import cn.binggui.policy.national.AllowanceMarginRule.LowerBound;
import cn.binggui.policy.national.CategoryRule;
import cn.binggui.policy.national.DeductionAdvice;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** 石泉：石办函〔2024〕41号，规则按附件2次序排列. */
@Extension
public final class ShiquanPolicy extends PlannedPolicy implements CountyPolicy {
    private static final PolicyResources PLAN = ShiquanPlan.RESOURCES;

    public ShiquanPolicy() {
        super("shiquan", "石泉", PLAN, arranged());
    }

    private static PolicyRules arranged() {
        AllowanceMarginRule margin = allowanceMargin();
        return new PolicyRules(
                new ShiquanMembership(PLAN),
                ShiquanMembership.EVIDENCE,
                income(),
                List.of(
                        extremeHardship(),
                        subsistenceAllowance(),
                        margin,
                        rigidExpenditure(),
                        otherHardship(),
                        new MonitoringCandidateRule()),
                because("六类条件均不符合，不属于低收入人口", III_1_1_B, ANNEX2_I_B),
                label(),
                individuals(),
                List.of(deduction(margin)));
    }

    /** 附件2五、七 */
    private static IncomeScope income() {
        return new IncomeScope(
                because("工资性、经营净、财产净、转移净和其他收入计入", ANNEX2_V_B, MF2021_57_ART13),
                because("《规程》规定不计入家庭收入的项目", ANNEX2_VII_C, MF2021_57_ART13_DISREGARD),
                because("十四五期间基础养老金不计入收入", ANNEX2_VII_C, MF2021_57_ART13_PENSION),
                null,
                SupportGrounds.common(ANNEX2_VII_E));
    }

    /** 附件2二 特困人员的认定 */
    private static CategoryRule extremeHardship() {
        return new ExtremeHardshipRule(
                because(
                        "计入成员都是老年人、残疾人或未成年人",
                        ANNEX2_II_2_B,
                        MF2021_43_ART4,
                        R_EXTREME_COMPOSITION,
                        ELDER_LAW_2,
                        R_ADULT_ON_ACCEPTANCE),
                because("无劳动能力、无生活来源、无法定义务人或其无履行能力", ANNEX2_II_2_B, MF2021_43_ART4),
                because("财产符合规定", ANNEX2_II_2_B, ANNEX2_VII_B),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY),
                PLAN.fixedWhole(ParameterIds.AGE_OF_OLD_AGE));
    }

    /** 附件2二 最低生活保障对象的认定 */
    private static CategoryRule subsistenceAllowance() {
        return new SubsistenceAllowanceRule(
                because("家庭财产符合低保规定", ANNEX2_II_1_B, ANNEX2_VII_B),
                because("人均收入低于低保标准", ANNEX2_II_1_B, R_ALLOWANCE_PROCEDURE, R_BY_RESIDENCE));
    }

    /** 附件2二 低保边缘家庭的认定 */
    private static AllowanceMarginRule allowanceMargin() {
        return new AllowanceMarginRule(
                PLAN.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
                because("家庭财产条件符合规定", ANNEX2_II_3_B, ANNEX2_VII_B, R_OVER_LIMIT),
                because("人均收入低于低保标准的1.5倍", ANNEX2_II_3_B),
                new LowerBound(
                        because("人均收入高于低保标准", ANNEX2_II_3_B),
                        // 解读：“低于”与“高于”之间漏了恰等于；须石泉县民政局确认
                        because("人均收入恰等于低保标准，县文未列，归低保边缘", R_EQUAL_TO_STANDARD, GB2023_39_MARGIN)
                                .flagged(Flag.GAP_FILLED),
                        because("人均收入低于低保标准而财产只符合边缘，县文未列，归低保边缘", R_MARGIN_PROPERTY, GB2023_39_MARGIN)
                                .flagged(Flag.GAP_FILLED)),
                null);
    }

    /** 附件2二 刚性支出困难家庭的认定，附件2六 支出核算范围 */
    private static CategoryRule rigidExpenditure() {
        // 解读：日常消费与刚性支出分列，占比只算刚性支出；两算不一致须石泉县民政局确认
        Basis withLiving =
                because("加上日常消费，占比才超过60%，须确认", ANNEX2_VI_B, R_LIVING_APART).flagged(Flag.NEEDS_CONFIRMATION);
        return new RigidExpenditureRule(
                PLAN.parameter(ParameterIds.RIGID_EXPENDITURE_RATIO),
                because("人均收入低于上年度居民可支配收入", ANNEX2_II_5_B, R_BY_RESIDENCE),
                because("家庭财产状况符合规定", ANNEX2_II_5_B, ANNEX2_VII_B, R_OVER_LIMIT),
                because("必需支出（不含日常消费）占家庭总收入超过60%", ANNEX2_II_5_B, ANNEX2_VI_C, R_LIVING_APART, R_RIGID_DENOMINATOR),
                new LivingExpenses(false, withLiving));
    }

    /** 附件2二 其他困难人员的认定 */
    private static CategoryRule otherHardship() {
        return new SuddenHardshipRule(
                Category.OTHER_HARDSHIP,
                because("突发严重困难，四类皆不符合", ANNEX2_II_6_B, R_SUDDEN_AS_OTHER),
                because("财产未超限", R_SUDDEN_AS_OTHER),
                new Approver(Approver.Role.COUNTY, "县专班", because("由镇审核确认工作专班报县专班认定", ANNEX2_II_6_B)));
    }

    /** 三（一）1，附件2二各段末句 */
    private static MonitoringLabelRule label() {
        Map<Category, Basis> besides = new EnumMap<>(Category.class);
        besides.put(Category.EXTREME_HARDSHIP, because("特困人员增加监测对象标识", ANNEX2_II_2_C, III_1_1_C, R_LABEL_NAME));
        besides.put(Category.SUBSISTENCE_ALLOWANCE, because("低保对象增加监测对象标识", ANNEX2_II_1_C, III_1_1_C, R_LABEL_NAME));
        besides.put(Category.ALLOWANCE_MARGIN, because("低保边缘家庭增加监测对象标识", ANNEX2_II_3_C, III_1_1_C, R_LABEL_NAME));
        besides.put(Category.RIGID_EXPENDITURE, because("刚性支出困难家庭增加监测对象标识", ANNEX2_II_5_C, III_1_1_C, R_LABEL_NAME));
        besides.put(Category.OTHER_HARDSHIP, because("其他困难人员增加监测对象标识", ANNEX2_II_6_C, III_1_1_D, R_LABEL_NAME));
        return new MonitoringLabelRule(
                LabelStatus.NEEDS_ASSESSMENT,
                because("农村户籍、财产未超限且人均收入低于监测线，须研判", ANNEX2_II_4_B, R_LABEL_CANDIDATE, R_MONITORING_INCOME),
                because("突发严重困难户须研判", ANNEX2_II_4_B, R_SUDDEN_LABEL),
                besides);
    }

    private static IndividualRule individuals() {
        return new IndividualRule(
                because("低保边缘家庭中的重病重残成员参照单人户纳入低保", MF2021_57_ART8, MF2022_83_MARGIN),
                null,
                because("成年未就业的重残成员可以单独提出申请", MF2022_83_SINGLE, R_PERSON_ALONE, R_ADULT_ON_ACCEPTANCE),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY));
    }

    /** 附件2七 扣减与豁免 */
    private static Advice deduction(AllowanceMarginRule margin) {
        return new DeductionAdvice(
                because("全额扣减刚性支出和赡养收入后人均低于低保标准（额度未公布，须确认）", ANNEX2_VII_F, R_DEDUCTION_UNPUBLISHED)
                        .flagged(Flag.NEEDS_CONFIRMATION),
                because("全额扣减刚性支出和赡养收入后人均低于低保边缘线（额度未公布，须确认）", ANNEX2_VII_F, R_DEDUCTION_UNPUBLISHED)
                        .flagged(Flag.NEEDS_CONFIRMATION),
                margin,
                false);
    }
}
