package cn.binggui.county.didao;

import static cn.binggui.county.didao.DidaoClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.national.AllowanceMarginRule;
import cn.binggui.policy.national.AllowanceMarginRule.LowerBound;
import cn.binggui.policy.national.CategoryRule;
import cn.binggui.policy.national.Considerations;
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
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** 滴道：滴政办发〔2025〕10号，县文静默处依省办法和国家规定. */
@Extension
public final class DidaoPolicy extends PlannedPolicy implements CountyPolicy {
    private static final PolicyResources PLAN = DidaoPlan.RESOURCES;

    public DidaoPolicy() {
        super("didao", "滴道", PLAN, arranged());
    }

    private static PolicyRules arranged() {
        return new PolicyRules(
                membership(),
                null,
                income(),
                List.of(
                        extremeHardship(),
                        subsistenceAllowance(),
                        allowanceMargin(),
                        rigidExpenditure(),
                        otherHardship()),
                because("六类条件均不符合，不属于低收入人口", II_1_B, HLJ_ART3),
                label(),
                individuals(),
                List.of());
    }

    /** 二（一）依省办法第七条认定；省办法未取得的部分依民发〔2021〕57号第七条 */
    private static MembershipRule membership() {
        return new FamilyMembership(
                Exclusions.national(PLAN.fixedWhole(ParameterIds.CLERGY_MONTHS)),
                Considerations.common(),
                new FamilyGrounds(
                        because("申请人总计入", R_EXCLUDED_FIRST, II_1_B),
                        because("婚姻存续的配偶计入，不问是否同住", II_1_B, HLJ_ART7, MF2021_57_ART7, R_SPOUSE_APART),
                        because("未成年子女计入", II_1_B, HLJ_ART7, MF2021_57_ART7, R_ADULT_ON_ACCEPTANCE),
                        because("已成年但不能独立生活的子女计入", II_1_B, HLJ_ART7, MF2021_57_ART7),
                        because("在校接受全日制本科及以下教育的子女计入", II_1_B, MF2021_57_ART7),
                        because("受理日已满十八周岁，按其他成员判定", R_ADULT_ON_ACCEPTANCE, R_POSTGRADUATE),
                        because("有法定义务并长期共同居住，计入", MF2021_57_ART7, R_ONLY_LIVING_TOGETHER),
                        because("不长期共同居住，不计入", MF2021_57_ART7, R_ONLY_LIVING_TOGETHER),
                        because("没有法定赡养、抚养、扶养义务，不计入", MF2021_57_ART7),
                        because("义务兵由军队供养，不作为其他成员计入", R_CONSCRIPT, MF2021_57_ART7)),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY));
    }

    private static IncomeScope income() {
        return new IncomeScope(
                because("工资性、经营净、财产净、转移净和其他收入计入", MF2021_57_ART13, R_FOLLOWS_UPPER_RULES, R_NO_DEDUCTION),
                because("国家规定不计入收入的项目", MF2021_57_ART13_DISREGARD),
                because("十四五期间基础养老金不计入收入", MF2021_57_ART13_PENSION),
                null,
                SupportGrounds.common());
    }

    private static CategoryRule extremeHardship() {
        return new ExtremeHardshipRule(
                because(
                        "计入成员都是老年人、残疾人或未成年人",
                        II_1_B,
                        HLJ_ART3,
                        MF2021_43_ART4,
                        R_EXTREME_COMPOSITION,
                        ELDER_LAW_2,
                        R_ADULT_ON_ACCEPTANCE),
                because("无劳动能力、无生活来源、无法定义务人或其无履行能力", MF2021_43_ART4, R_FOLLOWS_UPPER_RULES),
                because("财产符合规定", MF2021_43_ART4, R_FOLLOWS_UPPER_RULES),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY),
                PLAN.fixedWhole(ParameterIds.AGE_OF_OLD_AGE));
    }

    private static CategoryRule subsistenceAllowance() {
        return new SubsistenceAllowanceRule(
                because("家庭财产符合低保规定", II_1_B, HLJ_ART3),
                because("人均收入低于低保标准", II_1_B, HLJ_ART3, R_FOLLOWS_UPPER_RULES, R_BY_RESIDENCE));
    }

    private static CategoryRule allowanceMargin() {
        return new AllowanceMarginRule(
                PLAN.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
                because("家庭财产符合低保边缘规定", II_1_B, HLJ_ART3, R_OVER_LIMIT),
                because("人均收入低于低保标准的1.5倍", GB2023_39_MARGIN, R_FOLLOWS_UPPER_RULES),
                new LowerBound(
                        because("不符合低保条件", GB2023_39_MARGIN),
                        because("人均收入恰等于低保标准，不符合低保条件", GB2023_39_MARGIN, R_EQUAL_TO_STANDARD),
                        because("财产只符合边缘规定，不符合低保条件", GB2023_39_MARGIN, R_MARGIN_PROPERTY)),
                null);
    }

    private static CategoryRule rigidExpenditure() {
        Basis withLiving = because(
                        "必需支出（含生活支出）占家庭总收入超过规定比例，须确认",
                        GB2023_39_RIGID,
                        R_LIVING_INCLUDED,
                        R_RIGID_DENOMINATOR,
                        MF2024_57_ART5)
                .flagged(Flag.NEEDS_CONFIRMATION);
        return new RigidExpenditureRule(
                PLAN.parameter(ParameterIds.RIGID_EXPENDITURE_RATIO),
                because("人均收入低于上年度人均可支配收入", II_1_B, GB2023_39_RIGID, R_BY_RESIDENCE),
                because("财产符合低保边缘规定", MF2024_57_ART4, R_OVER_LIMIT),
                because("必需支出占家庭总收入超过规定比例", GB2023_39_RIGID, R_RATIO_OPEN, R_RIGID_DENOMINATOR, MF2024_57_ART5),
                new LivingExpenses(true, withLiving));
    }

    private static CategoryRule otherHardship() {
        // 解读：采集表没有“其他困难人员”一栏而省办法有；须滴道区民政局确认
        Basis approval =
                because("依省办法由乡（街道）审核确认，须确认", III_1_H, HLJ_ART5, R_SUDDEN_OTHER).flagged(Flag.NEEDS_CONFIRMATION);
        return new SuddenHardshipRule(
                Category.OTHER_HARDSHIP,
                because("突发严重困难，以上各类均不符合", II_1_B, HLJ_ART3, R_OTHER_HARDSHIP, R_SUDDEN_OTHER),
                because("财产未超限", R_SUDDEN_OTHER),
                new Approver(Approver.Role.TOWNSHIP, "乡（街道）", approval));
    }

    private static MonitoringLabelRule label() {
        return new MonitoringLabelRule(
                LabelStatus.NEEDS_ASSESSMENT,
                because("农村户籍、财产未超限且人均收入低于监测线，须研判", II_1_B, HLJ_ART3, R_LABEL_CANDIDATE, R_MONITORING_INCOME),
                because("突发严重困难户须研判", R_SUDDEN_LABEL, RELAPSE_GUIDE),
                Map.of());
    }

    private static IndividualRule individuals() {
        return new IndividualRule(
                because("低保边缘家庭中的重病重残成员参照单人户纳入低保", MF2021_57_ART8, MF2022_83_MARGIN),
                null,
                because("成年未就业的重残成员可以单独提出申请", MF2022_83_SINGLE, R_PERSON_ALONE, R_ADULT_ON_ACCEPTANCE),
                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY));
    }
}
