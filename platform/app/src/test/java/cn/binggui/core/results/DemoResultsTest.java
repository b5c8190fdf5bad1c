package cn.binggui.core.results;

import static cn.binggui.core.results.disclosure.Cell.ALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Counts;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.results.disclosure.Reader;
import cn.binggui.core.results.disclosure.Told;
import cn.binggui.core.tenancy.TenantBinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demonstration's counties have published, read by somebody who has all of it. */
class DemoResultsTest {
    private final ProvinceStore province = RunningApp.bean(ProvinceStore.class);
    private final MonthStore months = RunningApp.bean(MonthStore.class);
    private final Actor analyst = RunningApp.actor("province");

    @BeforeAll
    static void deliver() {
        RunningApp.bean(ResultsDelivery.class).run(() -> false);
    }

    private static boolean isOf(Period period, Period.Quarter quarter) {
        return period.equals(quarter)
                || period instanceof Period.Month(var month)
                        && Period.quarter(month).equals(quarter);
    }

    private static long truth(Cell cell, List<Counts> counts) {
        return counts.stream()
                .filter(month -> cell.period() instanceof Period.Quarter quarter
                        ? Period.quarter(month.month()).equals(quarter)
                        : month.period().equals(cell.period()))
                .mapToLong(month -> month.of(cell.township(), cell.category()))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void nobodyFindsOutASmallNumber(String county) {
        List<ResultRows.Row> rows = TenantBinding.call(county, months::published);
        assertTrue(rows.size() >= 1, rows.size() + " months of " + county);
        int kept = 0;
        for (Measure measure : Measure.values()) {
            if (measure.margins() == null) {
                continue;
            }
            List<Counts> counts =
                    rows.stream().map(row -> row.figures().counts(measure)).toList();
            Map<Cell, Told> all = province.ofCounty(measure, county);
            Set<Period.Quarter> quarters =
                    counts.stream().map(month -> Period.quarter(month.month())).collect(Collectors.toSet());
            for (Period.Quarter quarter : quarters) {
                Map<Cell, Told> told = new HashMap<>();
                all.forEach((cell, each) -> {
                    if (isOf(cell.period(), quarter)) {
                        told.put(cell, each);
                    }
                });
                Set<Cell> small = told.keySet().stream()
                        .filter(cell -> truth(cell, counts) < Mark.FEWEST)
                        .collect(Collectors.toSet());
                told.forEach((cell, each) -> {
                    assertTrue(!each.isTold() || each.value() == truth(cell, counts), cell.toString());
                    assertTrue(each.isTold() || each.value() == 0);
                });
                assertTrue(small.stream().noneMatch(cell -> told.get(cell).isTold()));
                assertEquals(List.of(), new Reader(told).found(small), county + " " + measure + " " + quarter.code());
                kept += small.size();
            }
        }
        assertTrue(kept > 50, kept + " small numbers");
    }

    @Test
    void theProvinceHasSomethingToCompare() {
        PublishedResults read = RunningApp.bean(PublishedResults.class);
        ResultTable months = read.counties(analyst, Measure.APPLICATIONS, ALL, false);
        assertEquals(5, months.lines().size());
        for (ResultTable.Line line : months.lines()) {
            assertTrue(line.figures().values().stream().anyMatch(Figure::isExact), line.name() + " " + line.figures());
        }
        ResultTable quarters = read.counties(analyst, Measure.CONFIRMATIONS, ALL, true);
        assertTrue(quarters.lines().stream()
                .anyMatch(line -> line.figures().values().stream().anyMatch(Figure::isExact)));
        ResultTable scores = read.counties(analyst, Measure.SCORE, ALL, true);
        assertEquals(
                1,
                scores.lines().stream()
                        .filter(line -> !line.figures().isEmpty())
                        .count(),
                "one county's plan has a scheme");
    }

    @Test
    void ranksByChange() {
        Period now = Period.of("2026-08");
        Period before = Period.of("2026-07");
        ResultTable table = new ResultTable(
                Measure.MEDIAN_DAYS,
                ALL,
                List.of(before, now),
                List.of(
                        new ResultTable.Line("a", "甲", Map.of(before, Figure.of(20), now, Figure.of(25))),
                        new ResultTable.Line("b", "乙", Map.of(now, Figure.of(3))),
                        new ResultTable.Line("c", "丙", Map.of(before, Figure.of(30), now, Figure.of(22))),
                        new ResultTable.Line("d", "丁", Map.of(before, Figure.hidden(Mark.FEW), now, Figure.of(9)))));
        assertEquals(
                List.of("c", "a", "b", "d"),
                table.ranking(now).stream().map(rank -> rank.line().id()).toList(),
                "fewer days are better; what is not known comes last");
        assertEquals(-8, table.ranking(now).getFirst().change());
    }

    @Test
    void aMedianTakesThreeCounties() {
        Period month = Period.of("2026-08");
        Map<Period, Figure> ten = Map.of(month, Figure.of(10));
        Map<Period, Figure> twenty = Map.of(month, Figure.of(20));
        Map<Period, Figure> hidden = Map.of(month, Figure.hidden(Mark.SMALL));
        assertEquals(Map.of(), ResultTables.medians(List.of(ten, twenty, hidden)));
        assertEquals(twenty, ResultTables.medians(List.of(ten, twenty, twenty, hidden)));
    }

    @Test
    void percentilesTakeFiveOnEitherSide() {
        Told many = new Told(Mark.TOLD, 80);
        for (int count : new int[] {8, 9, 79, 80, 81}) {
            Map<Integer, Long> days = new HashMap<>();
            for (int day = 1; day <= count; day++) {
                days.put(day, 1L);
            }
            Durations durations = new Durations(new TreeMap<>(days));
            assertEquals(count >= 9, durations.told(50, many).isTold(), count + " households");
            assertEquals(count >= 80, durations.told(95, many).isTold(), count + " households");
            assertEquals(Math.ceilDiv(count, 2), durations.percentile(50).orElseThrow());
            assertEquals(Math.ceilDiv(count * 95, 100), durations.percentile(95).orElseThrow());
            assertEquals(Told.hidden(Mark.FEW), durations.told(50, Told.hidden(Mark.COVERED)));
        }
        assertTrue(Durations.NONE.percentile(50).isEmpty());
    }

    @Test
    void sharesAreNoMoreThanTheirCountsSay() {
        Told all = new Told(Mark.TOLD, 100);
        Told small = Told.hidden(Mark.SMALL);
        Told covered = Told.hidden(Mark.COVERED);
        assertEquals(new Figure(Mark.TOLD, 9_600, 10_000), Publishing.share(covered, small, all));
        assertEquals(new Figure(Mark.TOLD, 0, 400), Publishing.share(small, covered, all));
        assertEquals(
                Figure.of(9_333),
                Publishing.share(new Told(Mark.TOLD, 70), new Told(Mark.TOLD, 5), new Told(Mark.TOLD, 75)));
        assertEquals(Figure.hidden(Mark.COVERED), Publishing.share(covered, covered, all));
        assertEquals(Figure.hidden(Mark.SMALL), Publishing.share(small, small, small));
    }
}
