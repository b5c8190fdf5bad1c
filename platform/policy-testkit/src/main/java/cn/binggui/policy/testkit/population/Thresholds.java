package cn.binggui.policy.testkit.population;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Term;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.Quantity.Bound;
import cn.binggui.policy.ruling.Quantity.ShareBound;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Households around every threshold: the yearly income or expense of two people one fen below, at, and one fen above.
 *
 * <p>With two people, one fen of the household's income is half a fen a person, so that rounding anywhere would show.
 */
public final class Thresholds {
    private static final LocalDate ON = LocalDate.of(2025, 10, 15);
    private static final int PERSONS = 2;
    private static final Ratio ONCE = new Ratio(Ratio.ONE);
    /** Above twice the standard and below the disposable income. */
    private static final Money RIGID_INCOME = new Money(3_000_000);

    private final CountyPolicy policy;
    private final String township;
    private final List<Probe> probes = new ArrayList<>();

    private Thresholds(CountyPolicy policy) {
        this.policy = policy;
        this.township = policy.plan().townships().getFirst();
    }

    /** Returns three probes for each threshold of the policy. */
    public static List<Probe> of(CountyPolicy policy) {
        Thresholds thresholds = new Thresholds(policy);
        thresholds.income(
                ParameterIds.ALLOWANCE_STANDARD,
                Category.SUBSISTENCE_ALLOWANCE,
                Assumptions.STANDARD,
                ONCE,
                Money.ZERO);
        thresholds.income(
                ParameterIds.ALLOWANCE_MARGIN_MULTIPLE,
                Category.ALLOWANCE_MARGIN,
                Assumptions.STANDARD,
                thresholds.ratio(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
                Money.ZERO);
        thresholds.income(
                ParameterIds.RELAPSE_MONITORING_LINE,
                Label.RELAPSE_MONITORED,
                Assumptions.MONITORING_LINE,
                ONCE,
                Money.ZERO);
        thresholds.income(
                ParameterIds.DISPOSABLE_INCOME,
                Category.RIGID_EXPENDITURE,
                Assumptions.DISPOSABLE_INCOME,
                ONCE,
                new Money(9_000_000));
        thresholds.share();
        return thresholds.probes;
    }

    private Parameter parameter(String id) {
        return policy.parameters().stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + id));
    }

    /** Returns the ratio that the plan fixes, or the assumed one where it is open. */
    private Ratio ratio(String id) {
        DatedValue fixed = parameter(id).fixedOn(ON);
        return fixed == null ? Assumptions.RIGID_RATIO : (Ratio) fixed.value();
    }

    private void income(String id, Term subject, Money standard, Ratio multiple, Money expense) {
        Comparison comparison = parameter(id).comparison();
        long exact = standard.fen() * PERSONS * multiple.tenThousandths() / Ratio.ONE;
        for (int side = -1; side <= 1; side++) {
            probes.add(new Probe(
                    id,
                    side,
                    subject,
                    new Bound(comparison, standard, multiple),
                    meets(side, comparison),
                    sample(id, side, new Money(exact + side), expense)));
        }
    }

    private void share() {
        String id = ParameterIds.RIGID_EXPENDITURE_RATIO;
        Comparison comparison = parameter(id).comparison();
        Ratio ratio = ratio(id);
        long exact = RIGID_INCOME.fen() * ratio.tenThousandths() / Ratio.ONE;
        for (int side = -1; side <= 1; side++) {
            probes.add(new Probe(
                    id,
                    side,
                    Category.RIGID_EXPENDITURE,
                    new ShareBound(comparison, ratio),
                    meets(side, comparison),
                    sample(id, side, RIGID_INCOME, new Money(exact + side))));
        }
    }

    private static boolean meets(int side, Comparison comparison) {
        return switch (comparison) {
            case BELOW -> side < 0;
            case AT_MOST -> side <= 0;
            case ABOVE -> side > 0;
            case AT_LEAST -> side >= 0;
        };
    }

    private Sample sample(String id, int side, Money income, Money expense) {
        return new Sample(
                id
                        + switch (side) {
                            case -1 -> "差一分";
                            case 0 -> "恰等于";
                            default -> "多一分";
                        },
                new HouseholdFacts(
                        ON,
                        township,
                        Residence.RURAL,
                        List.of(
                                People.plain("甲", Relation.APPLICANT, Age.ADULT.birthDate(ON)),
                                People.plain("乙", Relation.SPOUSE, Age.ADULT.birthDate(ON))),
                        List.of(new IncomeItem("甲", IncomeSource.WAGES, income)),
                        List.of(),
                        expense.isZero() ? List.of() : List.of(new ExpenseItem(ExpenseKind.MEDICAL, expense)),
                        Property.WITHIN_ALLOWANCE_LIMIT,
                        ExtremeHardship.NONE,
                        false),
                Assumptions.ALL);
    }
}
