package cn.binggui.policy.national;

import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.Quantity.Bound;
import cn.binggui.policy.ruling.Quantity.Share;
import cn.binggui.policy.ruling.Quantity.ShareBound;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 刚性支出困难: income per person below last year's disposable income, property within limits, necessary expenses above a share. */
public final class RigidExpenditureRule implements CategoryRule {
    private static final List<String> MISSING_INCOME = List.of(ParameterIds.DISPOSABLE_INCOME);
    private static final List<String> MISSING_RATIO = List.of(ParameterIds.RIGID_EXPENDITURE_RATIO);

    private final Parameter ratio;
    private final Basis income;
    private final Basis property;
    private final Basis share;
    private final LivingExpenses living;

    /**
     * @param ratio the share of income that necessary expenses must exceed
     * @param living what becomes of everyday living expenses
     */
    public RigidExpenditureRule(Parameter ratio, Basis income, Basis property, Basis share, LivingExpenses living) {
        this.ratio = ratio;
        this.income = income;
        this.property = property;
        this.share = share;
        this.living = living;
    }

    /**
     * How everyday living expenses enter.
     *
     * @param included whether they count as necessary expenses
     * @param doubtful the basis shown where the share is passed only because of this treatment of living expenses, or
     *     {@code null} where the plan leaves no doubt
     */
    public record LivingExpenses(boolean included, @Nullable Basis doubtful) {}

    @Override
    public Category category() {
        return Category.RIGID_EXPENDITURE;
    }

    @Override
    public String title() {
        return "刚性支出困难";
    }

    @Override
    public List<Basis> bases() {
        return living.doubtful() == null
                ? List.of(income, property, share)
                : List.of(income, property, share, living.doubtful());
    }

    @Override
    public void test(CountedHousehold household, List<TestResult> results) {
        Money average = household.money(ParameterIds.DISPOSABLE_INCOME);
        results.add(
                average == null
                        ? Conditions.unknown(category(), income, household.perCapita(), MISSING_INCOME)
                        : Conditions.settled(
                                category(),
                                income,
                                household.perCapitaIs(Comparison.BELOW, average, SubsistenceAllowanceRule.ONCE),
                                household.perCapita(),
                                new Bound(Comparison.BELOW, average, SubsistenceAllowanceRule.ONCE)));
        results.add(Conditions.marginProperty(
                category(), property, household.facts().property()));
        testShare(household, results);
    }

    private void testShare(CountedHousehold household, List<TestResult> results) {
        Money all = expenses(household, true);
        Money withoutLiving = expenses(household, false);
        boolean hasLiving = all.fen() > withoutLiving.fen();
        Money spent = living.included() ? all : withoutLiving;
        Ratio bound = bound(household);
        Truth result = exceeds(spent, household.income(), bound);
        Basis doubtful = living.doubtful();
        if (living.included() && doubtful != null && hasLiving && result == Truth.MET) {
            results.add(result(doubtful, result, spent, household, bound));
            return;
        }
        results.add(result(share, result, spent, household, bound));
        if (!living.included()
                && doubtful != null
                && hasLiving
                && result != Truth.MET
                && exceeds(all, household.income(), bound) == Truth.MET) {
            results.add(Conditions.advisory(
                    category(),
                    doubtful,
                    true,
                    new Share(all, household.income()),
                    bound == null ? Conditions.UNPUBLISHED : new ShareBound(ratio.comparison(), bound)));
        }
    }

    private TestResult result(
            Basis basis, Truth result, Money spent, CountedHousehold household, @Nullable Ratio bound) {
        Quantity actual = new Share(spent, household.income());
        if (result == Truth.UNKNOWN) {
            return Conditions.unknown(category(), basis, actual, MISSING_RATIO);
        }
        return Conditions.settled(
                category(),
                basis,
                result == Truth.MET,
                actual,
                bound == null ? Conditions.UNPUBLISHED : new ShareBound(ratio.comparison(), bound));
    }

    /** No expense exceeds no share, and any expense exceeds every share of nothing: then no ratio is needed. */
    private Truth exceeds(Money spent, Money income, @Nullable Ratio bound) {
        if (spent.isZero()) {
            return Truth.NOT_MET;
        }
        if (income.isZero()) {
            return Truth.MET;
        }
        if (bound == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(CountedHousehold.shareIs(spent, income, ratio.comparison(), bound));
    }

    private @Nullable Ratio bound(CountedHousehold household) {
        DatedValue value = ratio.isOpen() ? household.value(ratio.id()) : ratio.fixedOn(household.acceptedOn());
        return value == null ? null : (Ratio) value.value();
    }

    static Money expenses(CountedHousehold household, boolean withLiving) {
        long fen = 0;
        for (ExpenseItem item : household.facts().necessaryExpenses()) {
            if (withLiving || item.kind() != ExpenseKind.LIVING) {
                fen = Math.addExact(fen, item.annualAmount().fen());
            }
        }
        return new Money(fen);
    }
}
