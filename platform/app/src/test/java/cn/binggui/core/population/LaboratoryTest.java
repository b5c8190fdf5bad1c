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
import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.core.tenancy.Township;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.LabelStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** At each place of the line every household is counted once, as the comparison of single households would count it. */
    @Test
    void theTwoLinesCountWhatTheRulesSayAtEachStep() {
        Approach approach =
                laboratory.twoLines(analyst, population, "xiangning", Numbers.common(COMMON), 4, Progress.UNWATCHED);
        List<HouseholdFacts> rural = HOUSEHOLDS.stream()
                .filter(each -> each.residence() == Residence.RURAL)
                .toList();
        assertEquals(
                List.of("8000", "8700", "9400", "10100", "10800"),
                approach.steps().stream()
                        .map(step -> step.line().stripTrailingZeros().toPlainString())
                        .toList());
        assertTrue(approach.clauses().getFirst().text().contains("两线合一"));
        for (Approach.Step step : approach.steps()) {
            Map<String, BigDecimal> numbers = new HashMap<>(COMMON);
            numbers.put("relapse-monitoring-line", step.line());
            Approach.Cover expected = rural.stream()
                    .map(facts -> comparisons
                            .compare(analyst, facts, numbers, false)
                            .determinations()
                            .get("xiangning")
                            .determination())
                    .map(LaboratoryTest::cover)
                    .reduce(new Approach.Cover("", 0, 0, 0, 0, 0), Approach.Cover::plus);
            assertEquals(expected, step.total());
            assertEquals(rural.size(), step.total().households());
        }
        assertTrue(approach.steps().getLast().total().monitoredOnly()
                        + approach.steps().getLast().total().both()
                > approach.steps().getFirst().total().monitoredOnly()
                        + approach.steps().getFirst().total().both());
    }

    private static Approach.Cover cover(Determination determination) {
        Finding finding = determination.finding();
        if (finding == null || finding.category() == null) {
            return new Approach.Cover("", 0, 0, 0, 0, 1);
        }
        boolean monitored = finding.labels().stream().anyMatch(label -> label.status() != LabelStatus.UNKNOWN);
        boolean supported = finding.category() != Category.NONE;
        return new Approach.Cover(
                "",
                supported && monitored ? 1 : 0,
                supported && !monitored ? 1 : 0,
                !supported && monitored ? 1 : 0,
                !supported && !monitored ? 1 : 0,
                0);
    }

    @Test
    void theTwoLinesAskForWhatIsMissing() {
        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(
                                Refusal.class,
                                () -> laboratory.twoLines(
                                        analyst, population, "xiangning", Numbers.OWN, 0, Progress.UNWATCHED))
                        .kind());
        Refusal missing = assertThrows(
                Refusal.class,
                () -> laboratory.twoLines(
                        analyst, population, "daye", Numbers.common(Map.of()), 3, Progress.UNWATCHED));
        assertEquals(Refusal.Kind.UNPROCESSABLE, missing.kind());
        assertTrue(missing.getMessage().contains("防止返贫监测线"), missing::getMessage);
    }

    /** A county looks at its own households, township by township; every step counts the same ones. */
    @Test
    void aCountyMovesItsOwnLine() {
        Actor operator = RunningApp.actor("xiangning-operator");
        Approach approach = laboratory.ownTwoLines(operator, "xiangning", 3, Progress.UNWATCHED);
        assertEquals(4, approach.steps().size());
        assertTrue(approach.households() > 50, () -> "only " + approach.households());
        Set<String> townships = RunningApp.bean(Divisions.class).townships("xiangning").stream()
                .map(Township::name)
                .collect(Collectors.toSet());
        for (Approach.Step step : approach.steps()) {
            assertEquals(approach.households(), step.total().households());
            step.townships().forEach(cover -> assertTrue(townships.contains(cover.township()), cover::township));
        }
        assertThrows(Refusal.class, () -> laboratory.ownTwoLines(operator, "xiangning", 3, (done, of) -> false));
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
