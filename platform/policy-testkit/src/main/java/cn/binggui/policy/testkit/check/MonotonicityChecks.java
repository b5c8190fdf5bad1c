package cn.binggui.policy.testkit.check;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.testkit.population.Sample;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can only go one way: income, expenses and property against the category; a stranger's income not at all.
 *
 * <p>Only settled households are compared: a missing number or a lapsed rule has several answers.
 */
final class MonotonicityChecks {
    private static final List<Money> STEPS = List.of(new Money(1), new Money(350_000), new Money(2_500_000));

    private MonotonicityChecks() {}

    static List<String> moreIncomeNeverMakesPoorer(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            Determination before = sample.determinedBy(subject.policy());
            for (String member : ruled(before, Ruling.COUNTED)) {
                for (Money more : STEPS) {
                    Finding after = settled(subject, sample, Facts.withWages(sample.facts(), member, more));
                    if (before.finding() != null && after != null && isSettled(before)) {
                        if (need(after) > need(before.finding()) || mark(after) > mark(before.finding())) {
                            problems.add(sample.name() + " becomes needier by more income of " + member);
                        }
                    }
                }
            }
        }
        return problems;
    }

    static List<String> strangersIncomeDecidesNothing(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            Determination before = sample.determinedBy(subject.policy());
            for (String stranger : ruled(before, Ruling.NOT_COUNTED)) {
                HouseholdFacts richer = Facts.withWages(sample.facts(), stranger, STEPS.getLast());
                Determination after = sample.with(richer).determinedBy(subject.policy());
                if (!before.members().equals(after.members())
                        || !figures(before).equals(figures(after))) {
                    problems.add(sample.name() + " depends on the income of " + stranger + ", who does not count");
                }
            }
        }
        return problems;
    }

    static List<String> moreExpensesNeverLessNeed(Subject subject) {
        return compare(
                subject,
                facts -> STEPS.stream()
                        .map(more -> Facts.withExpense(facts, more))
                        .toList(),
                (before, after) -> need(after) >= need(before),
                "becomes less needy by more necessary expenses");
    }

    static List<String> morePropertyNeverMakesPoorer(Subject subject) {
        return compare(
                subject,
                facts -> switch (facts.property()) {
                    case WITHIN_ALLOWANCE_LIMIT ->
                        List.of(
                                Facts.withProperty(facts, Property.WITHIN_MARGIN_LIMIT),
                                Facts.withProperty(facts, Property.OVER_LIMIT));
                    case WITHIN_MARGIN_LIMIT -> List.of(Facts.withProperty(facts, Property.OVER_LIMIT));
                    case OVER_LIMIT -> List.of();
                },
                (before, after) -> need(after) <= need(before) && mark(after) <= mark(before),
                "becomes needier by more property");
    }

    private interface Change {
        List<HouseholdFacts> of(HouseholdFacts facts);
    }

    private interface Order {
        boolean holds(Finding before, Finding after);
    }

    private static List<String> compare(Subject subject, Change change, Order order, String problem) {
        List<String> problems = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            Finding before = settled(subject, sample, sample.facts());
            if (before == null) {
                continue;
            }
            for (HouseholdFacts changed : change.of(sample.facts())) {
                Finding after = settled(subject, sample, changed);
                if (after != null && !order.holds(before, after)) {
                    problems.add(sample.name() + " " + problem);
                }
            }
        }
        return problems;
    }

    private static @Nullable Finding settled(Subject subject, Sample sample, HouseholdFacts facts) {
        Determination found = sample.with(facts).determinedBy(subject.policy());
        return isSettled(found) ? found.finding() : null;
    }

    private static boolean isSettled(Determination found) {
        return switch (found) {
            case Determination.Determined _ -> true;
            case Determination.Proposed _ -> true;
            case Determination.NotApplicable _ -> false;
            case Determination.Blocked _ -> false;
            case Determination.Pending _ -> false;
            case Determination.NeedsEvidence _ -> false;
        };
    }

    private static List<String> ruled(Determination found, Ruling ruling) {
        return found.members().stream()
                .filter(member -> member.ruling() == ruling)
                .map(MemberRuling::memberId)
                .toList();
    }

    private record Figures(int size, Money income, @Nullable Category category, List<LabelRuling> labels) {}

    private static List<Figures> figures(Determination found) {
        List<Figures> figures = new ArrayList<>();
        if (found.finding() != null) {
            figures.add(figures(found.finding()));
        }
        found.alternatives().forEach(alternative -> figures.add(figures(alternative.finding())));
        return figures;
    }

    private static Figures figures(Finding finding) {
        return new Figures(finding.householdSize(), finding.countedIncome(), finding.category(), finding.labels());
    }

    /** Categories in the order in which income and property lead out of them; 特困 does not look at income. */
    private static int need(Finding finding) {
        return switch (Objects.requireNonNull(finding.category())) {
            case EXTREME_HARDSHIP -> 5;
            case SUBSISTENCE_ALLOWANCE -> 4;
            case ALLOWANCE_MARGIN -> 3;
            case RIGID_EXPENDITURE -> 2;
            case OTHER_HARDSHIP -> 1;
            case NONE -> 0;
        };
    }

    private static int mark(Finding finding) {
        if (finding.labels().isEmpty()) {
            return 0;
        }
        return switch (finding.labels().getFirst().status()) {
            case MET -> 2;
            case NEEDS_ASSESSMENT -> 1;
            case UNKNOWN -> 0;
        };
    }
}
