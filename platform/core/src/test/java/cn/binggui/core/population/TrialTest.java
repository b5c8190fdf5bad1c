package cn.binggui.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.comparison.Divergence;
import cn.binggui.core.comparison.FirstDivergence;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final List<HouseholdFacts> HOUSEHOLDS = ManyHouseholds.of(1_250);
    private static final List<Contender> CONTENDERS = ManyHouseholds.contenders();
    private static final TrialResult RESULT = Trial.run(Households.of(HOUSEHOLDS), CONTENDERS, Progress.UNWATCHED);

    @Test
    void everyHouseholdHasWhatItsCountyDetermines() {
        assertEquals(1_250, RESULT.households());
        for (Contender contender : CONTENDERS) {
            for (int place = 0; place < HOUSEHOLDS.size(); place++) {
                HouseholdFacts there = HOUSEHOLDS
                        .get(place)
                        .inTownship(contender.policy().plan().townships().getFirst());
                assertEquals(
                        Answer.of(contender.policy().determine(there, contender.numbers())),
                        RESULT.answer(contender.county(), place));
            }
        }
    }

    @Test
    void theMixAddsUpToThePopulation() {
        for (String county : RESULT.counties().keySet()) {
            assertEquals(
                    1_250,
                    RESULT.mix(county).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            RESULT.mix(county)
                    .forEach((answer, count) -> assertEquals(count, RESULT.householdsOf(county, answer).length));
        }
    }

    @Test
    void flowsAddUpToTheMixOnBothSides() {
        List<String> counties = List.copyOf(RESULT.counties().keySet());
        for (String from : counties) {
            for (String to : counties) {
                Map<Answer, Integer> left = new LinkedHashMap<>();
                Map<Answer, Integer> right = new LinkedHashMap<>();
                for (TrialResult.Flow flow : RESULT.flows(from, to)) {
                    left.merge(flow.from(), flow.households(), Integer::sum);
                    right.merge(flow.to(), flow.households(), Integer::sum);
                    assertEquals(flow.households(), RESULT.householdsOf(from, flow.from(), to, flow.to()).length);
                    assertTrue(!from.equals(to) || flow.from().equals(flow.to()));
                }
                assertEquals(RESULT.mix(from), left);
                assertEquals(RESULT.mix(to), right);
            }
        }
    }

    @Test
    void causesHoldWhatTheComparisonFindsFirst() {
        Map<Integer, Cause> byFirst = new LinkedHashMap<>();
        RESULT.causes().forEach(cause -> byFirst.put(cause.number(), cause));
        Set<Integer> seen = new HashSet<>();
        for (Cause cause : RESULT.causes()) {
            int[] places = RESULT.householdsOf(cause.number(), false);
            assertEquals(cause.households(), places.length);
            assertEquals(cause.divided(), RESULT.householdsOf(cause.number(), true).length);
            assertEquals(cause.first(), places[0]);
            for (int place : places) {
                assertTrue(seen.add(place), "a household has one first cause");
                Divergence first = first(HOUSEHOLDS.get(place));
                assertEquals(cause.aspect(), first.aspect());
                assertEquals(cause.subject(), first.subject());
                assertEquals(cause.clauses(), first.clauses());
            }
        }
        for (int place = 0; place < HOUSEHOLDS.size(); place++) {
            assertTrue(seen.contains(place) || !RESULT.isDivided(place), "what divides has a cause");
        }
        assertTrue(RESULT.divided() > 0 && RESULT.divided() < seen.size() + 1);
        assertTrue(byFirst.size() > 1);
    }

    private static Divergence first(HouseholdFacts facts) {
        Map<CountyPolicy, Determination> sides = new LinkedHashMap<>();
        CONTENDERS.forEach(contender -> sides.put(
                contender.policy(), contender.policy().determine(contender.here(facts), contender.numbers())));
        return FirstDivergence.of(facts, sides).orElseThrow();
    }

    @Test
    void whatIsOpenIsToldApartAndNeverGuessed() {
        List<Contender> unpublished = CONTENDERS.stream()
                .map(contender -> new Contender(contender.policy(), Parameters.NONE))
                .toList();
        TrialResult blocked = Trial.run(Households.of(HOUSEHOLDS), unpublished, Progress.UNWATCHED);
        Set<Outcome> outcomes = new HashSet<>();
        blocked.counties()
                .keySet()
                .forEach(county -> blocked.mix(county).keySet().forEach(answer -> {
                    outcomes.add(answer.outcome());
                    assertTrue(
                            answer.outcome() != Outcome.BLOCKED || answer.category() == null,
                            "a blocked household has no category");
                    assertTrue(answer.category() != Category.SUBSISTENCE_ALLOWANCE, "no standard, no allowance");
                }));
        assertTrue(outcomes.contains(Outcome.BLOCKED));
    }

    @Test
    void aRuleThatFailsIsCountedAndTheOthersGoOn() {
        Contender failing = new Contender(CONTENDERS.getFirst().policy(), (id, residence, on) -> {
            throw new IllegalStateException("facts must not be told");
        });
        TrialResult result =
                Trial.run(Households.of(HOUSEHOLDS), List.of(failing, CONTENDERS.getLast()), Progress.UNWATCHED);
        assertTrue(result.mix(failing.county()).get(Answer.FAILED) > 0);
        assertEquals(
                RESULT.mix(CONTENDERS.getLast().county()),
                result.mix(CONTENDERS.getLast().county()));
    }

    @Test
    void tellsHowFarItIsAndStops() {
        List<Integer> reached = new ArrayList<>();
        Trial.run(Households.of(HOUSEHOLDS), CONTENDERS, (done, of) -> {
            assertEquals(1_250, of);
            return reached.add(done);
        });
        assertEquals(List.of(500, 1_000, 1_250), reached);
        Refusal stopped = assertThrows(
                Refusal.class, () -> Trial.run(Households.of(HOUSEHOLDS), CONTENDERS, (done, of) -> done < 1_000));
        assertTrue(stopped.words().contains("已停止"));
    }

    @Test
    void twoRunsAtOnceDoNotDisturbEachOther() throws InterruptedException {
        TrialResult[] results = new TrialResult[2];
        Thread[] threads = new Thread[2];
        for (int at = 0; at < 2; at++) {
            int own = at;
            threads[at] = Thread.ofPlatform()
                    .start(() -> results[own] = Trial.run(Households.of(HOUSEHOLDS), CONTENDERS, Progress.UNWATCHED));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (TrialResult result : results) {
            RESULT.counties().keySet().forEach(county -> assertEquals(RESULT.mix(county), result.mix(county)));
            assertEquals(RESULT.causes(), result.causes());
        }
    }

    @Test
    void whatIsPackedIsWhatComesOut() {
        List<HouseholdFacts> some = HOUSEHOLDS.subList(0, 40);
        byte[] packed = Packing.pack(some);
        assertEquals(some, Packing.unpack(packed));
    }
}
