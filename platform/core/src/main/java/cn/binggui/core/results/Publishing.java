package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Disclosure;
import cn.binggui.core.results.disclosure.Margins;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.results.disclosure.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes of a month's figures what may leave the county; pure. */
final class Publishing {
    private Publishing() {}

    /** A month of which everything is decided. */
    record Decided(MonthFigures figures, MonthResults results) {}

    /**
     * Decides what is told of a month.
     *
     * @param others the published months of its quarter
     * @param scores that go along
     */
    static MonthResults of(MonthFigures month, List<Decided> others, List<MonthResults.Score> scores) {
        List<MonthResults.Line> lines = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Margins margins = measure.margins();
            if (margins != null) {
                Map<Cell, Told> told = Disclosure.of(
                        margins,
                        month.counts(measure),
                        others.stream()
                                .map(other -> new Disclosure.Published(
                                        other.figures().counts(measure), told(other.results(), measure)))
                                .toList());
                told.forEach((cell, each) -> lines.add(line(measure, cell, each)));
                if (measure == Measure.CONFIRMATIONS) {
                    days(month, others, told, lines);
                }
            }
        }
        return new MonthResults(month.month(), lines, scores);
    }

    private static Map<Cell, Told> told(MonthResults results, Measure measure) {
        Map<Cell, Told> told = new HashMap<>();
        results.lines().stream()
                .filter(line -> line.measure() == measure)
                .forEach(line -> told.put(
                        new Cell(line.township(), line.category(), Period.of(line.period())),
                        new Told(line.mark(), line.value())));
        return told;
    }

    private static void days(
            MonthFigures month, List<Decided> others, Map<Cell, Told> confirmed, List<MonthResults.Line> lines) {
        Period own = new Period.Month(month.month());
        days(List.of(month), own, confirmed, lines);
        Period quarter = Period.quarter(month.month());
        if (confirmed.containsKey(new Cell(Cell.ALL, Cell.ALL, quarter))) {
            List<MonthFigures> months = new ArrayList<>(List.of(month));
            others.forEach(other -> months.add(other.figures()));
            days(months, quarter, confirmed, lines);
        }
    }

    private static void days(
            List<MonthFigures> months, Period period, Map<Cell, Told> confirmed, List<MonthResults.Line> lines) {
        Set<String> places = new LinkedHashSet<>(Set.of(Cell.ALL));
        months.forEach(month -> places.addAll(month.townships()));
        for (String place : places) {
            Cell cell = new Cell(place, Cell.ALL, period);
            Told households = Objects.requireNonNullElse(confirmed.get(cell), Told.hidden(Mark.VEILED));
            Durations durations = MonthFigures.durations(months, place);
            lines.add(line(Measure.MEDIAN_DAYS, cell, durations.told(MonthFigures.MEDIAN, households)));
            lines.add(line(Measure.LONG_DAYS, cell, durations.told(MonthFigures.LONG, households)));
        }
    }

    private static MonthResults.Line line(Measure measure, Cell cell, Told told) {
        return new MonthResults.Line(
                measure, cell.period().code(), cell.township(), cell.category(), told.mark(), told.value());
    }

    /** Returns what a reader makes of published counts of a share: the number, its bounds, or a mark. */
    static Figure share(Told kept, Told late, Told all) {
        if (!all.isTold()) {
            return Figure.hidden(all.mark());
        }
        long of = all.value();
        if (kept.isTold()) {
            return Figure.between(kept.value(), kept.value(), of);
        }
        if (late.isTold()) {
            return Figure.between(of - late.value(), of - late.value(), of);
        }
        if (late.mark() == Mark.SMALL) {
            return Figure.between(of - Mark.FEWEST + 1, of, of);
        }
        if (kept.mark() == Mark.SMALL) {
            return Figure.between(0, Mark.FEWEST - 1, of);
        }
        return Figure.hidden(late.mark());
    }
}
