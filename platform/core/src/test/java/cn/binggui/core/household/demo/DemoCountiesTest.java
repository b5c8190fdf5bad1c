package cn.binggui.core.household.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.demo.DemoNumbers.Bounds;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the counties' real policies make of their made-up populations, before and after a rule has lapsed. */
@ParameterizedClass
@MethodSource("populations")
class DemoCountiesTest {
    private static final int HOUSEHOLDS = 400;
    private static final int OFTEN = 5;
    private static final LocalDate BEFORE_LAPSE = LocalDate.of(2025, 11, 20);
    private static final LocalDate AFTER_LAPSE = LocalDate.of(2026, 11, 22);
    private static final CountyPolicies POLICIES = PluginJars.load();

    private static final Set<String> TOWNSHIPS_OUTSIDE = Set.of("daye", "huaishang");
    private static final Set<String> LABEL_FOLLOWS = Set.of("daye");
    private static final Set<String> PROOF_OF_BIRTH = Set.of("shiquan");
    private static final Set<String> PERSON_BY_PERSON = Set.of("xiangning");
    private static final Set<String> PENSION_SETTLED = Set.of("huaishang");

    private final CountyPolicy policy;
    private final String county;
    private final LocalDate today;
    private final DemoNumbers numbers;
    private final List<Case> cases;

    DemoCountiesTest(Population population) {
        policy = POLICIES.get(population.county());
        county = population.county();
        today = population.today();
        TenantFile file = Populations.county(county);
        Parameters parameters = DemoNumbers.parameters(policy, file);
        numbers = DemoNumbers.of(policy, file, today);
        cases = DemoPopulation.of(file, numbers, population.seed(), today)
                .households(HOUSEHOLDS)
                .map(household -> new Case(
                        household.current().facts(),
                        household.revisions().stream()
                                .map(revision -> policy.determine(today(revision.facts()), parameters))
                                .toList()))
                .toList();
    }

    record Population(String county, LocalDate today, long seed) {}

    static Stream<Population> populations() {
        return PluginJars.COUNTIES.stream()
                .flatMap(county -> Stream.of(1L, 2L, 3L)
                        .flatMap(seed -> Stream.of(BEFORE_LAPSE, AFTER_LAPSE)
                                .map(today -> new Population(county, today, seed))));
    }

    @Test
    void everyCategoryOccursOften() {
        for (Category category : policy.plan().categoryNames().keySet()) {
            assertOften(
                    category.term(),
                    settled().filter(finding -> finding.category() == category).count());
        }
    }

    @Test
    void refusalsAreForIncomeAndForProperty() {
        assertOften(
                "property",
                refused()
                        .filter(facts -> facts.property() == Property.OVER_LIMIT)
                        .count());
        assertOften(
                "income",
                refused()
                        .filter(facts -> facts.property() != Property.OVER_LIMIT)
                        .count());
    }

    @Test
    void everyOutcomeOccursThatMay() {
        Set<Outcome> expected = EnumSet.of(Outcome.DETERMINED, Outcome.PROPOSED);
        add(expected, Outcome.NOT_APPLICABLE, TOWNSHIPS_OUTSIDE.contains(county));
        add(expected, Outcome.NEEDS_EVIDENCE, PROOF_OF_BIRTH.contains(county));
        add(expected, Outcome.PENDING, today.equals(AFTER_LAPSE) && !PENSION_SETTLED.contains(county));
        assertEquals(expected, cases.stream().map(one -> one.now().outcome()).collect(Collectors.toSet()));
    }

    @Test
    void everyStateOfTheLabelOccursThatMay() {
        Set<LabelStatus> expected = EnumSet.of(LabelStatus.NEEDS_ASSESSMENT);
        add(expected, LabelStatus.MET, LABEL_FOLLOWS.contains(county));
        assertEquals(expected, all(Finding::labels, LabelRuling::status));
        assertTrue(settled().anyMatch(finding -> finding.labels().isEmpty()));
    }

    @Test
    void everyTreatmentOfOnePersonOccursThatMay() {
        Set<Treatment> expected = EnumSet.of(Treatment.SINGLE_PERSON_ALLOWANCE, Treatment.MAY_APPLY_ALONE);
        add(expected, Treatment.PERSON_BY_PERSON, PERSON_BY_PERSON.contains(county));
        assertEquals(expected, all(Finding::individuals, IndividualRuling::treatment));
    }

    @Test
    void someHouseholdsLieExactlyOnABound() {
        Set<Long> met = settled()
                .filter(finding -> finding.countedIncome().fen() % finding.householdSize() == 0)
                .map(finding -> finding.countedIncome().fen() / finding.householdSize())
                .collect(Collectors.toSet());
        Bounds bounds = numbers.rural();
        assertTrue(met.contains(bounds.standard().fen()), "standard");
        assertTrue(met.contains(bounds.marginFen()), "margin");
        assertTrue(met.contains(bounds.line().fen()), "line");
        assertTrue(met.contains(bounds.disposable().fen()), "disposable income");
        assertTrue(met.contains(bounds.standard().fen() * 3 / 2), "1.5 times the standard");
        assertTrue(
                settled().flatMap(finding -> finding.tests().stream()).anyMatch(DemoCountiesTest::isExactShare),
                "share");
    }

    @Test
    void incomesScatterAroundEveryBound() {
        Bounds bounds = numbers.rural();
        List<Long> incomes = cases.stream()
                .filter(one -> one.facts().residence() == Residence.RURAL)
                .map(one -> one.now().finding())
                .filter(Objects::nonNull)
                .map(finding -> finding.countedIncome().fen() / finding.householdSize())
                .toList();
        for (long bound : List.of(
                bounds.standard().fen(),
                bounds.line().fen(),
                bounds.marginFen(),
                bounds.disposable().fen())) {
            assertOften("below " + bound, count(incomes, bound * 85 / 100, bound));
            assertOften("above " + bound, count(incomes, bound + 1, bound * 115 / 100));
        }
    }

    private static long count(List<Long> incomes, long from, long to) {
        return incomes.stream().filter(income -> from <= income && income < to).count();
    }

    @Test
    void aThirdCameFromAnotherCategory() {
        long changed = cases.stream().filter(Case::hasChanged).count();
        assertTrue(changed * 3 >= HOUSEHOLDS, () -> "changed: " + changed);
    }

    private Stream<Finding> settled() {
        return cases.stream().map(one -> one.now().finding()).filter(Objects::nonNull);
    }

    /** Returns the households that belong to no category and are not even proposed for anything. */
    private Stream<HouseholdFacts> refused() {
        return cases.stream()
                .filter(one -> one.now() instanceof Determination.Determined(var members, var finding)
                        && finding.category() == Category.NONE)
                .map(Case::facts);
    }

    private <T, V> Set<V> all(Function<Finding, List<T>> parts, Function<T, V> value) {
        return settled().map(parts).flatMap(Collection::stream).map(value).collect(Collectors.toSet());
    }

    private static <T> void add(Set<T> all, T one, boolean belongs) {
        if (belongs) {
            all.add(one);
        }
    }

    private static void assertOften(String what, long count) {
        assertTrue(count >= OFTEN, () -> what + " occurs " + count + " times");
    }

    private static boolean isExactShare(TestResult test) {
        return test.actual() instanceof Quantity.Share(var part, var whole)
                && test.required() instanceof Quantity.ShareBound(var comparison, var ratio)
                && !whole.isZero()
                && part.fen() * Ratio.ONE == whole.fen() * ratio.tenThousandths();
    }

    /** Returns the facts as a determination of today takes them. */
    private HouseholdFacts today(HouseholdFacts facts) {
        return new HouseholdFacts(
                today,
                facts.township(),
                facts.residence(),
                facts.members(),
                facts.income(),
                facts.assessedSupport(),
                facts.necessaryExpenses(),
                facts.property(),
                facts.extremeHardship(),
                facts.suddenHardship());
    }

    /**
     * A household before the county's policy.
     *
     * @param facts as of today
     * @param determinations of each revision by today's rules and numbers, so that they differ only by the facts
     */
    private record Case(HouseholdFacts facts, List<Determination> determinations) {
        Determination now() {
            return determinations.getLast();
        }

        boolean hasChanged() {
            Set<List<Category>> categories = new HashSet<>();
            for (Determination determination : determinations) {
                Finding finding = determination.finding();
                if (finding != null) {
                    categories.add(List.of(Objects.requireNonNull(finding.category())));
                } else if (!determination.alternatives().isEmpty()) {
                    categories.add(determination.alternatives().stream()
                            .map(alternative -> alternative.finding().category())
                            .toList());
                }
            }
            return categories.size() > 1;
        }
    }
}
