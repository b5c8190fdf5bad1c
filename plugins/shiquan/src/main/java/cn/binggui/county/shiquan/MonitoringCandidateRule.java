package cn.binggui.county.shiquan;

import static cn.binggui.county.shiquan.ShiquanClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.national.CategoryRule;
import cn.binggui.policy.national.Conditions;
import cn.binggui.policy.national.CountedHousehold;
import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.util.List;

/** 三（一）1 四类皆不符的防止返贫监测对象按“其他困难人员”纳入 */
final class MonitoringCandidateRule implements CategoryRule {
    private static final List<String> MISSING_LINE = List.of(ParameterIds.RELAPSE_MONITORING_LINE);
    private static final Ratio ONCE = new Ratio(Ratio.ONE);

    private final Basis rural = because("农村户籍家庭", R_CANDIDATE_AS_OTHER, R_LABEL_CANDIDATE);
    private final Basis property = because("财产未超限", R_CANDIDATE_AS_OTHER);
    private final Basis income = because("四类皆不符，人均收入低于防止返贫监测线", III_1_1_D, R_CANDIDATE_AS_OTHER, R_MONITORING_INCOME);
    private final Approver approver = new Approver(
            Approver.Role.TOWNSHIP, "镇低收入人口审核确认专班", because("由镇审核确认专班统一审核确认", III_1_5_F, R_CANDIDATE_AS_OTHER));

    @Override
    public Category category() {
        return Category.OTHER_HARDSHIP;
    }

    @Override
    public String title() {
        return "监测对象纳入其他困难人员";
    }

    @Override
    public List<Basis> bases() {
        return List.of(rural, property, income, approver.basis());
    }

    @Override
    public void test(CountedHousehold household, List<TestResult> results) {
        HouseholdFacts facts = household.facts();
        results.add(Conditions.fact(category(), rural, facts.residence() == Residence.RURAL));
        results.add(Conditions.fact(category(), property, facts.property() != Property.OVER_LIMIT));
        Money line = household.money(ParameterIds.RELAPSE_MONITORING_LINE);
        results.add(
                line == null
                        ? Conditions.unknown(category(), income, household.perCapita(), MISSING_LINE)
                        : Conditions.settled(
                                category(),
                                income,
                                household.perCapitaIs(Comparison.BELOW, line, ONCE),
                                household.perCapita(),
                                new Quantity.Bound(Comparison.BELOW, line, ONCE)));
    }

    @Override
    public Approver approver(CountedHousehold household) {
        return approver;
    }
}
