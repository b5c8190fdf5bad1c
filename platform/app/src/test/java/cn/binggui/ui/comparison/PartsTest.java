package cn.binggui.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.comparison.ComparisonService;
import cn.binggui.core.comparison.SampleFamilies;
import cn.binggui.core.comparison.SampleFamily;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.ruling.Basis;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartsTest {
    private static final Actor PROVINCE = RunningApp.actor("province");

    static Stream<SampleFamily> families() {
        return RunningApp.bean(SampleFamilies.class).all(PROVINCE).stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyDivergenceHasItsRow(SampleFamily family) {
        Comparison comparison = compare(family.facts(), true);
        List<Row> rows = rows(family.facts(), comparison);
        assertFalse(comparison.divergences().isEmpty());
        comparison
                .divergences()
                .forEach(divergence -> assertEquals(
                        1,
                        rows.stream().filter(row -> row.concerns(divergence)).count(),
                        divergence.aspect() + " " + divergence.subject()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyReasonOfEveryCountyIsShown(SampleFamily family) {
        for (boolean assumed : List.of(true, false)) {
            Comparison comparison = compare(family.facts(), assumed);
            List<Row> rows = rows(family.facts(), comparison);
            comparison.determinations().forEach((county, result) -> {
                String shown = rows.stream()
                        .flatMap(row -> row.cells().getOrDefault(county, Cell.EMPTY).entries().stream())
                        .map(entry -> entry.text() + entry.clauses())
                        .collect(Collectors.joining("\n"));
                for (Basis basis : result.determination().bases()) {
                    assertTrue(shown.contains(basis.reason() + basis.clauses()), county + ": " + basis.reason());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyMissingParameterCanBeAssumed(SampleFamily family) {
        Comparison comparison = compare(family.facts(), false);
        List<Row> rows = rows(family.facts(), comparison);
        comparison.determinations().forEach((county, result) -> {
            Set<String> offered = rows.stream()
                    .flatMap(row -> row.cells().getOrDefault(county, Cell.EMPTY).entries().stream())
                    .filter(entry -> entry.parameter() != null)
                    .map(Entry::parameter)
                    .collect(Collectors.toSet());
            assertEquals(Set.copyOf(result.determination().missingParameters()), offered, county);
        });
        assertTrue(comparison.determinations().values().stream()
                .map(DeterminationResult::determination)
                .anyMatch(determination -> !determination.missingParameters().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyRowHasACellForEveryCountyInOrder(SampleFamily family) {
        Comparison comparison = compare(family.facts(), true);
        List<String> counties = List.copyOf(comparison.determinations().keySet());
        assertEquals(5, counties.size());
        rows(family.facts(), comparison)
                .forEach(row -> assertEquals(counties, List.copyOf(row.cells().keySet()), row.label()));
    }

    private static Comparison compare(HouseholdFacts facts, boolean demonstration) {
        Map<String, Map<String, BigDecimal>> assume = new LinkedHashMap<>();
        if (demonstration) {
            for (CountyPolicy policy : RunningApp.bean(CountyPolicies.class).all()) {
                assume.put(
                        policy.county(),
                        RunningApp.bean(ParameterValues.class)
                                .demoAssumptions(policy.county(), facts.residence(), facts.acceptedOn()));
            }
        }
        return RunningApp.bean(ComparisonService.class).compareEach(PROVINCE, facts, assume, Map.of());
    }

    private static List<Row> rows(HouseholdFacts facts, Comparison comparison) {
        return Parts.of(facts, comparison, label -> label).stream()
                .flatMap(part -> part.rows().stream())
                .toList();
    }
}
