package cn.binggui.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.comparison.ComparisonService;
import cn.binggui.core.household.demo.DemoNumbers;
import cn.binggui.core.household.demo.DemoPopulation;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The laboratory beside the comparison of single households, on what is published and assumed in the running program. */
class LaboratoryTest {
    private static final PopulationStore STORE = RunningApp.bean(PopulationStore.class);
    private static final ParameterValues VALUES = RunningApp.bean(ParameterValues.class);
    private static final List<CountyPolicy> POLICIES =
            RunningApp.bean(CountyPolicies.class).all();
    private static final List<HouseholdFacts> HOUSEHOLDS = households();
    private static final Map<String, BigDecimal> COMMON = Map.of(
            "allowance-standard", BigDecimal.valueOf(7200),
            "relapse-monitoring-line", BigDecimal.valueOf(8000),
            "disposable-income", BigDecimal.valueOf(18000),
            "rigid-expenditure-ratio", new BigDecimal("0.6"));

    private static long population;

    private final Laboratory laboratory = RunningApp.bean(Laboratory.class);
    private final ComparisonService comparisons = RunningApp.bean(ComparisonService.class);
    private final Actor analyst = RunningApp.actor("province");

    private static List<HouseholdFacts> households() {
        return RunningApp.bean(TenantFiles.class).all().stream()
                .flatMap(file -> {
                    CountyPolicy policy = RunningApp.bean(CountyPolicies.class)
                            .get(file.tenant().id());
                    DemoNumbers numbers =
                            DemoNumbers.of(policy, VALUES.publishedOrAssumed(policy.county()), RunningApp.today());
                    return DemoPopulation.of(file, numbers, 11, RunningApp.today())
                            .facts(24)
                            .map(facts -> facts.on(RunningApp.today()));
                })
                .toList();
    }

    @BeforeAll
    static void keepAnUpload() {
        population = keep(RunningApp.actor("province"), PopulationKind.UPLOAD, "");
    }

    private static long keep(Actor owner, PopulationKind kind, String ages) {
        long id = RunningApp.bean(Ids.class).next();
        STORE.add(
                new PopulationRow(
                        id,
                        1,
                        kind.name(),
                        kind == PopulationKind.SAMPLE ? POLICIES.getFirst().county() : null,
                        "测试",
                        null,
                        HOUSEHOLDS.size(),
                        ages,
                        "",
                        PopulationState.RELEASED.name(),
                        owner.userId(),
                        owner.displayName(),
                        RunningApp.bean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS),
                        null,
                        null,
                        null,
                        ""),
                HOUSEHOLDS);
        return id;
    }

    @AfterAll
    static void removeIt() {
        STORE.delete(population);
    }

    @Test
    void equalsTheComparisonHouseholdByHouseholdUnderOwnNumbers() {
        TrialResult result = laboratory.run(analyst, population, Numbers.OWN, Progress.UNWATCHED);
        for (int place = 0; place < HOUSEHOLDS.size(); place++) {
            HouseholdFacts facts = HOUSEHOLDS.get(place);
            Map<String, Map<String, BigDecimal>> assume = new HashMap<>();
            for (CountyPolicy policy : POLICIES) {
                assume.put(
                        policy.county(),
                        VALUES.demoAssumptions(policy.county(), facts.residence(), facts.acceptedOn()));
            }
            assertSame(comparisons.compareEach(analyst, facts, assume, Map.of()), result, place);
        }
        assertTrue(result.divided() > 0);
    }

    @Test
    void equalsTheComparisonHouseholdByHouseholdUnderCommonNumbers() {
        TrialResult result = laboratory.run(analyst, population, Numbers.common(COMMON), Progress.UNWATCHED);
        for (int place = 0; place < HOUSEHOLDS.size(); place++) {
            assertSame(comparisons.compare(analyst, HOUSEHOLDS.get(place), COMMON, false), result, place);
        }
    }

    private static void assertSame(Comparison comparison, TrialResult result, int place) {
        comparison
                .determinations()
                .forEach((county, found) ->
                        assertEquals(Answer.of(found.determination()), result.answer(county, place), county));
    }

    @Test
    void aHouseholdCanBeOpenedAndHasNoTownship() {
        HouseholdFacts opened = laboratory.household(analyst, population, 100);
        assertEquals(HOUSEHOLDS.get(100).inTownship(""), opened);
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> laboratory.household(analyst, population, HOUSEHOLDS.size()))
                        .kind());
    }

    @Test
    void anUploadIsItsOwnersOnly() {
        Actor colleague = RunningApp.actor("province-admin");
        assertTrue(laboratory.populations(analyst).stream().anyMatch(info -> info.id() == population));
        assertTrue(laboratory.populations(colleague).stream().noneMatch(info -> info.id() == population));
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(
                                Refusal.class,
                                () -> laboratory.run(colleague, population, Numbers.OWN, Progress.UNWATCHED))
                        .kind());
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> laboratory.household(colleague, population, 0))
                        .kind());
    }

    @Test
    void aSampleThatDoesNotKnowAnAgeBoundIsNotTried() {
        long old = keep(analyst, PopulationKind.SAMPLE, "18");
        try {
            PopulationInfo info = laboratory.populations(analyst).stream()
                    .filter(each -> each.id() == old)
                    .findFirst()
                    .orElseThrow();
            assertTrue(info.outdated());
            Refusal refusal =
                    assertThrows(Refusal.class, () -> laboratory.run(analyst, old, Numbers.OWN, Progress.UNWATCHED));
            assertEquals(Refusal.Kind.UNPROCESSABLE, refusal.kind());
        } finally {
            STORE.delete(old);
        }
    }

    @Test
    void aCommonNumberOutOfBoundsIsRefused() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> laboratory.run(
                        analyst,
                        population,
                        Numbers.common(Map.of("allowance-standard", BigDecimal.ZERO)),
                        Progress.UNWATCHED));
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
    }
}
