package cn.binggui.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.comparison.ComparisonService;
import cn.binggui.core.comparison.MatrixRow;
import cn.binggui.core.comparison.PolicyMatrix;
import cn.binggui.core.comparison.SampleFamilies;
import cn.binggui.core.comparison.SampleFamily;
import cn.binggui.core.identity.Actor;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Outcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final List<String> COUNTIES = List.of("daye", "huaishang", "xiangning", "shiquan", "didao");
    private static final Map<String, BigDecimal> ALIKE = Map.of(
            "allowance-standard", BigDecimal.valueOf(7200),
            "relapse-monitoring-line", BigDecimal.valueOf(8000),
            "disposable-income", BigDecimal.valueOf(18000),
            "rigid-expenditure-ratio", new BigDecimal("0.6"));

    private final ComparisonService comparisons = RunningApp.bean(ComparisonService.class);
    private final SampleFamilies samples = RunningApp.bean(SampleFamilies.class);
    private final Actor analyst = RunningApp.actor("province");

    private HouseholdFacts sample(String id) {
        return samples.get(analyst, id).facts();
    }

    private static Determination determination(Comparison comparison, String county) {
        return Objects.requireNonNull(comparison.determinations().get(county)).determination();
    }

    private static Outcome outcome(Comparison comparison, String county) {
        return determination(comparison, county).outcome();
    }

    private static Category category(Comparison comparison, String county) {
        Finding finding =
                Objects.requireNonNull(determination(comparison, county).finding());
        return Objects.requireNonNull(finding.category());
    }

    @Test
    void takeEachCountysFirstPilotTownshipWhereNoneIsGiven() {
        Comparison comparison = comparisons.compare(analyst, sample("between-multiples"), ALIKE, false);
        assertEquals(COUNTIES, List.copyOf(comparison.determinations().keySet()));
        COUNTIES.forEach(county -> assertEquals(Outcome.DETERMINED, outcome(comparison, county)));
        assertEquals(Category.ALLOWANCE_MARGIN, category(comparison, "daye"));
        assertEquals(Category.NONE, category(comparison, "shiquan"));
        assertEquals(Aspect.INCOME_TEST, comparison.first().orElseThrow().aspect());
    }

    @Test
    void useAGivenTownshipAsItIs() {
        HouseholdFacts facts = sample("between-multiples").inTownship("池河镇");
        Comparison comparison = comparisons.compare(analyst, facts, ALIKE, true);
        assertEquals(Outcome.DETERMINED, outcome(comparison, "shiquan"));
        assertEquals(Outcome.NOT_APPLICABLE, outcome(comparison, "daye"));
        assertEquals(Aspect.SCOPE, comparison.first().orElseThrow().aspect());
    }

    @Test
    void keepEachCountysAssumptionsAndTownshipApart() {
        Comparison comparison = comparisons.compareEach(
                analyst,
                sample("exactly-the-standard"),
                Map.of(
                        "huaishang",
                        ALIKE,
                        "didao",
                        Map.of(
                                "allowance-standard", BigDecimal.valueOf(9000),
                                "relapse-monitoring-line", BigDecimal.valueOf(8000))),
                Map.of("daye", "金湖街道"));
        assertEquals(Outcome.NOT_APPLICABLE, outcome(comparison, "daye"), "not a pilot township");
        assertEquals(Category.ALLOWANCE_MARGIN, category(comparison, "huaishang"));
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, category(comparison, "didao"));
        assertEquals(Outcome.BLOCKED, outcome(comparison, "xiangning"), "assumes nothing, has published nothing");
    }

    @Test
    void useWhatACountyHasPublishedAndNeverAnothersNumber() {
        Comparison comparison = comparisons.compare(analyst, sample("exactly-the-standard"), Map.of(), false);
        assertEquals(Outcome.DETERMINED, outcome(comparison, "daye"), "8532 yuan are published");
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, category(comparison, "daye"));
        COUNTIES.stream().skip(1).forEach(county -> assertEquals(Outcome.BLOCKED, outcome(comparison, county), county));
    }

    @Test
    void settleEverySampleUnderTheDemonstrationsAssumptions() {
        ParameterValues parameters = RunningApp.bean(ParameterValues.class);
        for (SampleFamily family : samples.all(analyst)) {
            HouseholdFacts facts = family.facts();
            Map<String, Map<String, BigDecimal>> assumed = new LinkedHashMap<>();
            COUNTIES.forEach(county ->
                    assumed.put(county, parameters.demoAssumptions(county, facts.residence(), facts.acceptedOn())));
            Comparison comparison = comparisons.compareEach(analyst, facts, assumed, Map.of());
            COUNTIES.forEach(county ->
                    assertFalse(outcome(comparison, county) == Outcome.BLOCKED, family.id() + " in " + county));
            assertEquals(
                    family.differs().getFirst().aspect(),
                    comparison.first().orElseThrow().aspect(),
                    family.id());
        }
    }

    @Test
    void refuseAnAssumptionThatNoPlanKnows() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> comparisons.compare(
                        analyst, sample("between-multiples"), Map.of("no-such", BigDecimal.ONE), false));
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
    }

    @Test
    void doNotExistForCountyPeople() {
        Actor county = RunningApp.actor("daye-admin");
        HouseholdFacts facts = sample("between-multiples");
        Refusal refusal = assertThrows(Refusal.class, () -> comparisons.compare(county, facts, ALIKE, false));
        assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
        Refusal matrix = assertThrows(
                Refusal.class, () -> RunningApp.bean(PolicyMatrix.class).rows(county));
        assertEquals(Refusal.Kind.NOT_FOUND, matrix.kind());
    }

    @Test
    void theMatrixIsWholeInTheRunningProgram() {
        List<MatrixRow> rows = RunningApp.bean(PolicyMatrix.class).rows(RunningApp.actor("auditor"));
        assertEquals(33, rows.size());
        assertTrue(rows.stream()
                .allMatch(row -> COUNTIES.equals(List.copyOf(row.cells().keySet()))));
    }
}
