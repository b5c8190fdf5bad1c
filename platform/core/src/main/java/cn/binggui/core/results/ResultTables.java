package cn.binggui.core.results;

import static cn.binggui.core.results.disclosure.Cell.ALL;

import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.results.disclosure.Told;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts published cells into tables; pure. */
final class ResultTables {
    /** How many months are shown at most, the latest. */
    private static final int MONTHS = 12;

    private static final int QUARTERS = 8;
    /** Of fewer counties a median would tell what a single one has. */
    private static final int FEWEST_COUNTIES = 3;

    private ResultTables() {}

    /** Returns what a place has, by period. */
    static Map<Period, Figure> figures(
            Measure measure, String township, String category, boolean quarters, Map<Cell, Told> told) {
        Map<Period, Figure> figures = new HashMap<>();
        told.keySet().stream()
                .filter(cell -> cell.township().equals(township)
                        && cell.category().equals(category)
                        && cell.period() instanceof Period.Quarter == quarters)
                .forEach(cell -> PublishedCells.figure(measure, cell, told)
                        .ifPresent(figure -> figures.put(cell.period(), figure)));
        return figures;
    }

    /** Returns what a township got, or the median of all townships, by the period in which a round's period ended. */
    static Map<Period, Figure> scores(List<MonthResults.Score> scores, @Nullable String township, boolean quarters) {
        Map<Period, List<Long>> totals = new HashMap<>();
        scores.stream()
                .filter(score -> township == null || township.equals(score.township()))
                .forEach(score -> totals.computeIfAbsent(
                                period(YearMonth.from(score.endedOn()), quarters), each -> new ArrayList<>())
                        .add(score.total()));
        return totals.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Figure.of(median(each.getValue()))));
    }

    static Period period(YearMonth month, boolean quarters) {
        return quarters ? Period.quarter(month) : new Period.Month(month);
    }

    /** Returns all periods from the first to the last of which anything is published, the latest ones. */
    static List<Period> periods(Collection<ResultTable.Line> lines, boolean quarters) {
        List<Period> all = lines.stream()
                .flatMap(line -> line.figures().keySet().stream())
                .sorted()
                .toList();
        List<Period> periods = new ArrayList<>();
        if (!all.isEmpty()) {
            for (Period period = all.getLast();
                    period.compareTo(all.getFirst()) >= 0 && periods.size() < (quarters ? QUARTERS : MONTHS);
                    period = period.before()) {
                periods.add(period);
            }
        }
        return periods.reversed();
    }

    /** Returns the median of the counties in each period in which enough of them have a number. */
    static Map<Period, Figure> medians(Collection<Map<Period, Figure>> counties) {
        Map<Period, List<Long>> values = new HashMap<>();
        counties.forEach(county -> county.forEach((period, figure) -> {
            if (figure.isExact()) {
                values.computeIfAbsent(period, each -> new ArrayList<>()).add(figure.low());
            }
        }));
        return values.entrySet().stream()
                .filter(each -> each.getValue().size() >= FEWEST_COUNTIES)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Figure.of(median(each.getValue()))));
    }

    /** Returns the middle one, or the mean of the two in the middle, half up. */
    static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        long upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1 ? upper : Math.floorDiv(sorted.get(sorted.size() / 2 - 1) + upper + 1, 2L);
    }

    /** Returns a county's own figures, nothing hidden, by period; a quarter counts where all of its months are published. */
    static Map<Period, Figure> own(
            Collection<MonthFigures> months, Measure measure, String category, boolean quarters) {
        Map<Period, List<MonthFigures>> periods =
                months.stream().collect(Collectors.groupingBy(month -> period(month.month(), quarters)));
        Map<Period, Figure> figures = new HashMap<>();
        periods.forEach((period, of) -> {
            if (!(period instanceof Period.Quarter quarter)
                    || of.size() == quarter.months().size()) {
                OptionalLong value = MonthFigures.figure(of, measure, ALL, category);
                figures.put(period, value.isPresent() ? Figure.of(value.getAsLong()) : Figure.hidden(Mark.FEW));
            }
        });
        return figures;
    }
}
