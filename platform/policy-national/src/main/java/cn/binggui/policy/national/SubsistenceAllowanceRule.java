package cn.binggui.policy.national;

import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Quantity.Bound;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.util.List;

/** 低保: property within its limits, income per person below the standard. */
public final class SubsistenceAllowanceRule implements CategoryRule {
    static final Ratio ONCE = new Ratio(Ratio.ONE);
    static final List<String> MISSING_STANDARD = List.of(ParameterIds.ALLOWANCE_STANDARD);

    private final Basis property;
    private final Basis income;

    public SubsistenceAllowanceRule(Basis property, Basis income) {
        this.property = property;
        this.income = income;
    }

    @Override
    public Category category() {
        return Category.SUBSISTENCE_ALLOWANCE;
    }

    @Override
    public String title() {
        return "最低生活保障";
    }

    @Override
    public List<Basis> bases() {
        return List.of(property, income);
    }

    @Override
    public void test(CountedHousehold household, List<TestResult> results) {
        results.add(Conditions.allowanceProperty(
                category(), property, household.facts().property()));
        Money standard = household.money(ParameterIds.ALLOWANCE_STANDARD);
        results.add(
                standard == null
                        ? Conditions.unknown(category(), income, household.perCapita(), MISSING_STANDARD)
                        : Conditions.settled(
                                category(),
                                income,
                                household.perCapitaIs(Comparison.BELOW, standard, ONCE),
                                household.perCapita(),
                                new Bound(Comparison.BELOW, standard, ONCE)));
    }
}
