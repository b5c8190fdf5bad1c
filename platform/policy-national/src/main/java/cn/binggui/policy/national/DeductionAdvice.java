package cn.binggui.policy.national;

import cn.binggui.policy.facts.Property;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Quantity.Bound;
import cn.binggui.policy.ruling.Quantity.PerCapita;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import java.util.List;

/**
 * Deductions and exemptions that the plan orders but nobody has published amounts for.
 *
 * <p>Nothing is deducted. Where deducting everything at most would make the category better, people are told.
 */
public final class DeductionAdvice implements Advice {
    private final Basis allowance;
    private final Basis margin;
    private final AllowanceMarginRule marginRule;
    private final boolean withLiving;

    /** @param withLiving whether everyday living expenses belong to what may be deducted */
    public DeductionAdvice(Basis allowance, Basis margin, AllowanceMarginRule marginRule, boolean withLiving) {
        this.allowance = allowance;
        this.margin = margin;
        this.marginRule = marginRule;
        this.withLiving = withLiving;
    }

    @Override
    public String title() {
        return "刚性支出扣减与收入豁免（额度未公布）";
    }

    @Override
    public List<Basis> bases() {
        return List.of(allowance, margin);
    }

    @Override
    public void advise(CountedHousehold household, Category category, List<TestResult> results) {
        Money deductible = RigidExpenditureRule.expenses(household, withLiving).plus(household.support());
        Money standard = household.money(ParameterIds.ALLOWANCE_STANDARD);
        if (deductible.isZero() || standard == null || household.facts().property() == Property.OVER_LIMIT) {
            return;
        }
        Money left = household.income().lessAtMost(deductible);
        PerCapita perCapita = new PerCapita(left, household.size());
        boolean mayBecomeAllowance = household.facts().property() == Property.WITHIN_ALLOWANCE_LIMIT
                && household.perCapitaIs(left, Comparison.BELOW, standard, SubsistenceAllowanceRule.ONCE);
        switch (category) {
            case EXTREME_HARDSHIP, SUBSISTENCE_ALLOWANCE -> {}
            case ALLOWANCE_MARGIN -> {
                if (mayBecomeAllowance) {
                    results.add(allowance(perCapita, standard));
                }
            }
            case RIGID_EXPENDITURE, OTHER_HARDSHIP, NONE -> {
                if (mayBecomeAllowance) {
                    results.add(allowance(perCapita, standard));
                } else if (marginRule.wouldBeWithin(household, left, standard)) {
                    results.add(Conditions.advisory(
                            Category.ALLOWANCE_MARGIN, margin, true, perCapita, marginRule.bound(household, standard)));
                }
            }
        }
    }

    private TestResult allowance(PerCapita perCapita, Money standard) {
        return Conditions.advisory(
                Category.SUBSISTENCE_ALLOWANCE,
                allowance,
                true,
                perCapita,
                new Bound(Comparison.BELOW, standard, SubsistenceAllowanceRule.ONCE));
    }
}
