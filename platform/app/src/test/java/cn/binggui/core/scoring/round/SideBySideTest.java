package cn.binggui.core.scoring.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.value.Points;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Departments of 石泉 side by side, and their way over locked rounds. */
class SideBySideTest {
    private static final String FIRST = SampleRounds.DEPARTMENT;
    private static final Set<String> THREE = Set.of(FIRST, "health", "water");

    private final ScoreSheets sheets = RunningApp.bean(ScoreSheets.class);
    private final Trends trends = RunningApp.bean(Trends.class);
    private final Actor admin = RunningApp.actor("shiquan-admin");
    private final Actor evaluator = RunningApp.actor("shiquan-evaluator");
    private final Actor department = RunningApp.actor("shiquan-department");

    private SideBySide units(Actor actor, Round round, String... asked) {
        return SideBySide.of(sheets.all(actor, round.id()), EvaluatedUnit.DEPARTMENT, Set.copyOf(Arrays.asList(asked)))
                .orElseThrow();
    }

    /** Marks one item of the three so that both evaluators agree. */
    private static void results(Round round, int first, int health, int water) {
        Map.of(FIRST, first, "health", health, "water", water)
                .forEach((unit, points) -> List.of("shiquan-evaluator", "shiquan-evaluator2")
                        .forEach(one -> SampleRounds.mark(one, round, unit, "results", Points.of(points))));
    }

    private static List<SideBySide.@Nullable End> ends(SideBySide units) {
        return units.sides().stream()
                .flatMap(side -> side.rows().stream())
                .filter(row -> row.indicator().id().equals("results"))
                .findFirst()
                .orElseThrow()
                .cells()
                .stream()
                .<SideBySide.@Nullable End>map(SideBySide.Cell::end)
                .toList();
    }

    @Test
    void everyCellIsWhatTheUnitsOwnSheetShows() {
        Round round = SampleRounds.scoring(THREE);
        results(round, 95, 80, 60);
        SideBySide units = units(admin, round);
        assertEquals(3, units.columns().size());
        for (int at = 0; at < 3; at++) {
            ScoreSheet own =
                    sheets.get(admin, round.id(), units.columns().get(at).unit().code());
            int column = at;
            assertEquals(
                    own.lines(),
                    units.sides().stream()
                            .flatMap(side -> side.rows().stream())
                            .map(row -> row.cells().get(column).line())
                            .toList());
            assertEquals(own.score(), units.columns().get(at).score());
        }
    }

    @Test
    void theEndsOfARowAreThoseOfTheUnitsShownButThePlaceIsAmongAll() {
        Round round = SampleRounds.scoring(THREE);
        results(round, 95, 80, 60);
        assertEquals(Arrays.asList(null, SideBySide.End.BEST, SideBySide.End.WORST), sorted(ends(units(admin, round))));
        SideBySide two = units(admin, round, "health", "water", "nowhere");
        assertEquals(2, two.columns().size());
        assertEquals(Arrays.asList(SideBySide.End.BEST, SideBySide.End.WORST), sorted(ends(two)));
        two.columns()
                .forEach(column -> assertEquals(
                        column.unit().code().equals("health") ? 2 : 3,
                        Objects.requireNonNull(column.place()).intValue()));
        assertEquals(3, units(admin, round, "nowhere").columns().size(), "a stale link shows all");
    }

    @Test
    void whatMostShareIsNoEnd() {
        Round round = SampleRounds.scoring(THREE);
        results(round, 95, 95, 60);
        assertEquals(Arrays.asList(null, null, SideBySide.End.WORST), sorted(ends(units(admin, round))));
        Round same = SampleRounds.scoring(THREE);
        results(same, 95, 95, 95);
        assertEquals(Arrays.asList(null, null, null), ends(units(admin, same)));
    }

    private static List<SideBySide.@Nullable End> sorted(List<SideBySide.@Nullable End> ends) {
        return ends.stream()
                .sorted((one, other) -> Integer.compare(order(one), order(other)))
                .<SideBySide.@Nullable End>map(end -> end)
                .toList();
    }

    private static int order(SideBySide.@Nullable End end) {
        return end == null ? -1 : end.ordinal();
    }

    @Test
    void whileScoringGoesOnAnEvaluatorSeesNoAmounts() {
        Round round = SampleRounds.scoring(THREE);
        SampleRounds.mark("shiquan-evaluator2", round, FIRST, "results", Points.of(95));
        SideBySide units = units(evaluator, round);
        units.columns().forEach(column -> {
            assertNull(column.score());
            assertNull(column.place());
        });
        units.sides()
                .forEach(side -> side.rows()
                        .forEach(row -> row.cells().forEach(cell -> {
                            assertNull(cell.line().score());
                            assertTrue(cell.line().state().marks().isEmpty(), "the other's mark is hidden");
                        })));
        Refusal refusal = assertThrows(Refusal.class, () -> sheets.all(department, round.id()));
        assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
    }

    @Test
    void aTrendHoldsWhatWasToldAndItsMedian() {
        Round round = SampleRounds.scoring(THREE);
        SampleRounds.mark(round, 90);
        results(round, 95, 80, 65);
        Round noticed = SampleRounds.noticed(round);
        SampleRounds.lockLater(admin, noticed.id(), noticed.version());
        Trend.Stop stop = stop(admin, round);
        assertEquals(3, stop.marks().size());
        assertEquals(stop.mark("health").orElseThrow().total(), stop.median(), "the middle one of three");
        for (Trend.Mark mark : stop.marks()) {
            ScoreSheet sheet = sheets.get(admin, round.id(), mark.unit());
            assertEquals(Objects.requireNonNull(sheet.score()).total(), mark.total());
            assertEquals(sheet.score().dimensions(), mark.shares());
        }
        assertTrue(stop.medians().isEmpty(), "three units are too few to tell a dimension's median");
        Trend.Stop own = stop(department, round);
        assertEquals(List.of(FIRST), own.marks().stream().map(Trend.Mark::unit).toList());
        assertEquals(stop.median(), own.median());
    }

    @Test
    void aTrendTellsOfLockedRoundsOnlyTheEarliestFirst() {
        Round first = SampleRounds.locked(Set.of(FIRST), 80);
        Round second = SampleRounds.locked(Set.of(FIRST), 90);
        Round open = SampleRounds.scoring(Set.of(FIRST));
        List<Long> shown = trends.of(department, EvaluatedUnit.DEPARTMENT).stops().stream()
                .map(Trend.Stop::round)
                .toList();
        assertTrue(shown.indexOf(first.id()) >= 0 && shown.indexOf(first.id()) < shown.indexOf(second.id()));
        assertEquals(-1, shown.indexOf(open.id()));
        assertTrue(shown.size() <= Trends.MOST);
        assertEquals(
                -1,
                trends.of(admin, EvaluatedUnit.TOWNSHIP).stops().stream()
                        .map(Trend.Stop::round)
                        .toList()
                        .indexOf(first.id()));
    }

    @Test
    void theProvincesTrendIsThePublishedTotals() {
        Round round = SampleRounds.locked(THREE, 85);
        List<Rankings.Published> published =
                RunningApp.bean(Rankings.class).published(RunningApp.actor("province"), "shiquan");
        Trend trend = Trend.ofTotals(EvaluatedUnit.DEPARTMENT, published, Trends.MOST);
        Trend.Stop stop = trend.stops().stream()
                .filter(each -> each.round() == round.id())
                .findFirst()
                .orElseThrow();
        assertEquals(stop(admin, round).median(), stop.median());
        assertTrue(stop.marks().stream().allMatch(mark -> mark.shares().isEmpty()), "nothing below the totals");
        assertTrue(trend.stops().size() <= Trends.MOST);
        assertTrue(
                published.stream()
                        .flatMap(each -> each.rankings().stream())
                        .flatMap(ranking -> ranking.lines().stream())
                        .allMatch(line -> line.workload() == null && line.smoothed() == null),
                "how few cases a township had stays in the county");
    }

    private Trend.Stop stop(Actor actor, Round round) {
        Trend trend = trends.of(actor, EvaluatedUnit.DEPARTMENT);
        assertNotNull(trend.sides().getFirst().name());
        return trend.stops().stream()
                .filter(stop -> stop.round() == round.id())
                .findFirst()
                .orElseThrow();
    }
}
