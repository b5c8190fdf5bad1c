package cn.binggui.policy.national;

import cn.binggui.policy.facts.Property;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Quantity.Bound;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 低保边缘: property within its limits, income per person within a multiple of the standard, and not 低保. */
public final class AllowanceMarginRule implements CategoryRule {
    private final Parameter multiple;
    private final Basis property;
    private final Basis upper;
    private final LowerBound lower;
    private final @Nullable UpperConflict conflict;

    /**
     * @param multiple the multiple of the standard, and whether it is included
     * @param conflict the stricter bound of an upper rule, or {@code null} where the plan follows it
     */
    public AllowanceMarginRule(
            Parameter multiple, Basis property, Basis upper, LowerBound lower, @Nullable UpperConflict conflict) {
        this.multiple = multiple;
        this.property = property;
        this.upper = upper;
        this.lower = lower;
        this.conflict = conflict;
    }

    /**
     * What keeps the category apart from 低保.
     *
     * @param plain the ordinary case
     * @param equalToStandard income per person equals the standard exactly
     * @param marginProperty income below the standard, but property only within the limits of the margin
     */
    public record LowerBound(Basis plain, Basis equalToStandard, Basis marginProperty) {}

    /**
     * A bound of an upper rule that the plan's own exceeds.
     *
     * @param multiple the upper rule's multiple; from it on, the plan's result conflicts
     */
    public record UpperConflict(Ratio multiple, Basis basis) {}

    @Override
    public Category category() {
        return Category.ALLOWANCE_MARGIN;
    }

    @Override
    public String title() {
        return "低保边缘";
    }

    @Override
    public List<Basis> bases() {
        return Stream.of(
                        property,
                        upper,
                        conflict == null ? null : conflict.basis(),
                        lower.plain(),
                        lower.equalToStandard(),
                        lower.marginProperty())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public void test(CountedHousehold household, List<TestResult> results) {
        Property found = household.facts().property();
        results.add(Conditions.marginProperty(category(), property, found));
        Money standard = household.money(ParameterIds.ALLOWANCE_STANDARD);
        if (standard == null) {
            results.add(Conditions.unknown(
                    category(), upper, household.perCapita(), SubsistenceAllowanceRule.MISSING_STANDARD));
            return;
        }
        Ratio times = times(household.acceptedOn());
        boolean within = household.perCapitaIs(multiple.comparison(), standard, times);
        results.add(Conditions.settled(
                category(),
                within && found != Property.OVER_LIMIT ? upperBasis(household, standard) : upper,
                within,
                household.perCapita(),
                new Bound(multiple.comparison(), standard, times)));
        results.add(notAllowance(household, standard, found));
    }

    private Ratio times(LocalDate on) {
        return (Ratio) Objects.requireNonNull(multiple.fixedOn(on)).value();
    }

    private Basis upperBasis(CountedHousehold household, Money standard) {
        return conflict != null && household.perCapitaIs(Comparison.AT_LEAST, standard, conflict.multiple())
                ? conflict.basis()
                : upper;
    }

    private TestResult notAllowance(CountedHousehold household, Money standard, Property found) {
        boolean below = household.perCapitaIs(Comparison.BELOW, standard, SubsistenceAllowanceRule.ONCE);
        boolean above = household.perCapitaIs(Comparison.ABOVE, standard, SubsistenceAllowanceRule.ONCE);
        Basis basis = lower.plain();
        if (!above && found != Property.OVER_LIMIT) {
            if (!below) {
                basis = lower.equalToStandard();
            } else if (found == Property.WITHIN_MARGIN_LIMIT) {
                basis = lower.marginProperty();
            }
        }
        return Conditions.settled(
                category(),
                basis,
                !below || found != Property.WITHIN_ALLOWANCE_LIMIT,
                household.perCapita(),
                new Bound(Comparison.AT_LEAST, standard, SubsistenceAllowanceRule.ONCE));
    }

    /** Returns whether the total, shared among the members, would lie within the upper bound; for advice only. */
    boolean wouldBeWithin(CountedHousehold household, Money total, Money standard) {
        return household.perCapitaIs(total, multiple.comparison(), standard, times(household.acceptedOn()));
    }

    /** Returns the bound in force for the standard, to show beside advice. */
    Bound bound(CountedHousehold household, Money standard) {
        return new Bound(multiple.comparison(), standard, times(household.acceptedOn()));
    }
}
