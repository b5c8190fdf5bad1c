package cn.binggui.policy.testkit;

import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.national.AllowanceMarginRule;
import cn.binggui.policy.national.AllowanceMarginRule.LowerBound;
import cn.binggui.policy.national.Cited;
import cn.binggui.policy.national.Considerations;
import cn.binggui.policy.national.Exclusions;
import cn.binggui.policy.national.ExtremeHardshipRule;
import cn.binggui.policy.national.FamilyGrounds;
import cn.binggui.policy.national.FamilyMembership;
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
import cn.binggui.policy.ruling.LabelStatus;
import java.util.List;
import java.util.Map;

/** A county that nobody lives in: the national rules under a plan of six sentences. */
public final class SampleCounty extends PlannedPolicy {
    private static final PolicyResources PLAN = PolicyResources.read(SampleCounty.class);

    public SampleCounty() {
        super("sample", "样例", PLAN, arranged());
    }

    private enum Plan implements Cited {
        I,
        II;

        @Override
        public Clause clause() {
            return PLAN.clauses().clause(name());
        }
    }

    private static Basis because(String reason) {
        return Cited.because(reason, Plan.II, MF2021_57_ART7);
    }

    private static PolicyRules arranged() {
        return new PolicyRules(
                new FamilyMembership(
                        Exclusions.national(PLAN.fixedWhole(ParameterIds.CLERGY_MONTHS)),
                        Considerations.common(),
                        new FamilyGrounds(
                                because("申请人"),
                                because("配偶"),
                                because("未成年子女"),
                                because("不能独立生活的子女"),
                                because("在校子女"),
                                because("成年子女"),
                                because("同住"),
                                because("不同住"),
                                because("没有法定义务"),
                                because("义务兵")),
                        PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY)),
                null,
                new IncomeScope(because("计入的收入"), because("不计的收入"), because("养老金"), null, SupportGrounds.common()),
                List.of(
                        new ExtremeHardshipRule(
                                because("老残幼"),
                                because("三无"),
                                because("特困财产"),
                                PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY),
                                PLAN.fixedWhole(ParameterIds.AGE_OF_OLD_AGE)),
                        new SubsistenceAllowanceRule(because("低保财产"), because("低保收入")),
                        new AllowanceMarginRule(
                                PLAN.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
                                because("边缘财产"),
                                because("边缘收入"),
                                new LowerBound(because("高于标准"), because("恰等于标准"), because("只符合边缘财产")),
                                null),
                        new RigidExpenditureRule(
                                PLAN.parameter(ParameterIds.RIGID_EXPENDITURE_RATIO),
                                because("刚性收入"),
                                because("刚性财产"),
                                because("刚性占比"),
                                new LivingExpenses(true, null)),
                        new SuddenHardshipRule(
                                Category.OTHER_HARDSHIP,
                                because("突发严重困难"),
                                because("财产未超限"),
                                new Approver(Approver.Role.TOWNSHIP, "乡镇", because("由乡镇研判")))),
                because("各类都不符合"),
                new MonitoringLabelRule(LabelStatus.NEEDS_ASSESSMENT, because("低于监测线"), because("突发须研判"), Map.of()),
                new IndividualRule(
                        because("单人户"), null, because("单独申请"), PLAN.fixedWhole(ParameterIds.AGE_OF_MAJORITY)),
                List.of());
    }
}
