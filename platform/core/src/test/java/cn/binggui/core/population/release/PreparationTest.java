package cn.binggui.core.population.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.population.AgeBounds;
import cn.binggui.core.population.ManyHouseholds;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private static final AgeBounds BOUNDS = AgeBounds.of(ManyHouseholds.POLICIES.all());
    private static final List<HouseholdFacts> ORIGINALS = ManyHouseholds.in("daye", 3_000);
    private static final List<Told.County> COUNTIES = ManyHouseholds.POLICIES.all().stream()
            .map(policy -> new Told.County(policy, ManyHouseholds.numbers(policy)))
            .toList();
    private static final Preparation.Prepared PREPARED = prepare(ORIGINALS, COUNTIES, 5);

    private static Preparation.Prepared prepare(
            List<HouseholdFacts> households, List<Told.County> counties, long seed) {
        Random chance = new Random(seed);
        Preparation preparation =
                new Preparation(new Mask(BOUNDS, List.of(36), chance), counties, ManyHouseholds.TODAY, chance);
        households.forEach(preparation::add);
        return preparation.finish(households.size());
    }

    @Test
    void theReportAddsUp() {
        SampleReport report = PREPARED.report();
        assertEquals(3_000, report.found());
        assertEquals(3_000, report.chosen());
        assertEquals(PREPARED.households().size(), report.released());
        assertEquals(3_000, report.released() + report.rare() + report.differing());
        assertTrue(report.released() > 1_500, report.toString());
        assertTrue(report.rare() > 0);
        report.rarest().forEach(rare -> assertTrue(rare.households() >= 1 && rare.households() < 5));
        assertTrue(report.rareCombinations() >= report.rarest().size());
    }

    /** Told apart by hand, not by the class under test: residence, and of each person relation, side of the bounds and marital status. */
    @Test
    void noCombinationIsRareInWhatIsReleased() {
        Map<String, Integer> coarse = count(PREPARED.households(), PreparationTest::coarse);
        coarse.forEach((combination, count) -> assertTrue(count >= 5, combination + " " + count));
        Map<Traits, Integer> fine = new HashMap<>();
        PREPARED.households().forEach(facts -> fine.merge(Traits.of(facts, BOUNDS), 1, Integer::sum));
        fine.forEach((combination, count) -> assertTrue(count >= 5, combination + " " + count));
        assertEquals(PREPARED.report().combinations(), fine.size());
    }

    /** Whoever knows the pseudonym of a township finds no rare combination there, either. */
    @Test
    void noCombinationIsRareInATownship() {
        Map<String, Integer> there = count(
                PREPARED.households(),
                facts -> facts.township() + Traits.of(facts, BOUNDS).text());
        there.forEach((combination, count) -> assertTrue(count >= 5, combination + " " + count));
        assertTrue(PREPARED.households().stream()
                .anyMatch(facts -> !facts.township().equals(Preparation.SOME_TOWNSHIP)));
    }

    private static <K> Map<K, Integer> count(List<HouseholdFacts> households, Function<HouseholdFacts, K> key) {
        Map<K, Integer> counts = new HashMap<>();
        households.forEach(facts -> counts.merge(key.apply(facts), 1, Integer::sum));
        return counts;
    }

    private static String coarse(HouseholdFacts facts) {
        return facts.residence()
                + facts.members().stream()
                        .map(member -> "%s %s %s %s"
                                .formatted(
                                        member.relation(),
                                        member.hasReached(18, ManyHouseholds.TODAY),
                                        member.hasReached(60, ManyHouseholds.TODAY),
                                        member.maritalStatus()))
                        .sorted()
                        .toList()
                        .toString();
    }

    /** A neighbour who knows everything about a family, to the day and the fen, looks for it in the sample. */
    @Test
    void joiningOnExactTraitsLeadsToNobody() {
        Map<String, List<HouseholdFacts>> byTraits = PREPARED.households().stream()
                .collect(Collectors.groupingBy(facts -> Traits.of(facts, BOUNDS).text()));
        Set<String> births = new HashSet<>();
        PREPARED.households().forEach(facts -> births.add(births(facts)));
        int byBirth = 0;
        int byAmounts = 0;
        for (HouseholdFacts original : ORIGINALS) {
            List<HouseholdFacts> candidates =
                    byTraits.getOrDefault(Traits.of(original, BOUNDS).text(), List.of());
            assertTrue(candidates.isEmpty() || candidates.size() >= 5, "a family is told apart from fewer than five");
            if (original.members().size() > 1 && births.contains(births(original))) {
                byBirth++;
            }
            List<HouseholdFacts> alike = candidates.stream()
                    .filter(candidate -> amounts(candidate).equals(amounts(original)))
                    .toList();
            if (alike.size() == 1 && amounts(original).size() > 2) {
                byAmounts++;
            }
        }
        assertEquals(0, byBirth);
        assertTrue(byAmounts <= 3, byAmounts + " families share three or more exact amounts with a single household");
    }

    private static String births(HouseholdFacts facts) {
        return facts.members().stream().map(Member::birthDate).sorted().toList().toString();
    }

    private static List<Long> amounts(HouseholdFacts facts) {
        List<Long> amounts = new ArrayList<>();
        facts.income().forEach(item -> amounts.add(item.annualAmount().fen()));
        facts.assessedSupport().forEach(item -> amounts.add(item.annualAmount().fen()));
        facts.necessaryExpenses()
                .forEach(item -> amounts.add(item.annualAmount().fen()));
        return amounts.stream().sorted().toList();
    }

    @Test
    void nothingThatNamesPeopleOrPlacesIsLeft() {
        Set<String> townships = ORIGINALS.stream().map(HouseholdFacts::township).collect(Collectors.toSet());
        Set<String> people = ORIGINALS.stream()
                .flatMap(facts -> facts.members().stream())
                .map(Member::id)
                .collect(Collectors.toSet());
        for (HouseholdFacts released : PREPARED.households()) {
            String json = FactsCodec.write(released);
            townships.forEach(name -> assertFalse(json.contains(name)));
            people.forEach(id -> assertFalse(json.contains('"' + id + '"')));
        }
    }

    /** Of each kind of answer the sample has no more than the county: nobody is determined otherwise than before. */
    @Test
    void everyCountyDeterminesTheSampleAsItDeterminedTheHouseholds() {
        for (Told.County county : COUNTIES) {
            Map<String, Integer> before = new TreeMap<>();
            Map<String, Integer> after = new TreeMap<>();
            ORIGINALS.forEach(facts -> before.merge(told(county, facts), 1, Integer::sum));
            PREPARED.households().forEach(facts -> after.merge(told(county, facts), 1, Integer::sum));
            after.forEach((answer, count) -> assertTrue(
                    count <= before.getOrDefault(answer, 0), county.policy().county() + answer));
            assertTrue(after.size() > 3);
        }
    }

    private static String told(Told.County county, HouseholdFacts facts) {
        Told told = county.of(facts, UnaryOperator.identity());
        return Traits.of(facts, BOUNDS).text()
                + told.outcome()
                + told.missing()
                + told.readings().stream()
                        .map(reading -> reading.category() + "/" + reading.size() + reading.labels())
                        .toList();
    }

    @Test
    void aHouseholdThatNoMaskLeavesAsItWasIsLeftOutAndCounted() {
        Told.County moody = new Told.County(COUNTIES.getFirst().policy(), (id, residence, on) -> {
            throw new IllegalStateException("facts must not be told");
        });
        Preparation.Prepared prepared = prepare(ORIGINALS.subList(0, 200), List.of(moody), 1);
        assertTrue(prepared.report().differing() > 100);
        assertEquals(
                200,
                prepared.report().differing()
                        + prepared.report().rare()
                        + prepared.report().released());
    }

    @Test
    void fewHouseholdsAreNone() {
        Preparation.Prepared prepared = prepare(ORIGINALS.subList(0, 4), COUNTIES, 1);
        assertEquals(List.of(), prepared.households());
    }

    @Test
    void theOrderSaysNothing() {
        List<String> one = PREPARED.households().stream().map(FactsCodec::write).toList();
        List<String> other = prepare(ORIGINALS, COUNTIES, 6).households().stream()
                .map(FactsCodec::write)
                .toList();
        assertFalse(one.equals(other));
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        assertTrue(shared.size() < one.size() / 20, shared.size() + " households come out alike twice");
    }
}
