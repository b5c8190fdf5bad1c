package cn.binggui.core.results;

import static cn.binggui.core.results.disclosure.Cell.ALL;

import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Counts;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.scoring.Tally;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What a county counted of a month, nothing hidden; it never leaves the county's database.
 *
 * @param townships codes of all townships
 * @param categories identifiers of the categories that the county's plan has
 * @param byTownship a township without anything is missing
 */
record MonthFigures(
        YearMonth month, List<String> townships, List<String> categories, Map<String, OfTownship> byTownship) {
    static final int MEDIAN = 50;
    static final int LONG = 95;

    MonthFigures {
        townships = List.copyOf(townships);
        categories = List.copyOf(categories);
        byTownship = Map.copyOf(byTownship);
    }

    /**
     * What was counted of a township.
     *
     * @param confirmed by category
     * @param kept cases whose limit ended in the month and was kept
     * @param due all whose limit ended in the month
     * @param days confirmed households by days from acceptance
     */
    record OfTownship(
            long applications,
            Map<String, Long> confirmed,
            long kept,
            long due,
            long objections,
            SortedMap<Integer, Long> days) {
        OfTownship {
            confirmed = Map.copyOf(confirmed);
        }
    }

    /** Returns a count's cells. */
    Counts counts(Measure measure) {
        Period period = new Period.Month(month);
        Map<Cell, Long> counts = new HashMap<>();
        byTownship.forEach((township, own) -> {
            switch (measure) {
                case APPLICATIONS -> counts.put(new Cell(township, ALL, period), own.applications());
                case OBJECTIONS -> counts.put(new Cell(township, ALL, period), own.objections());
                case CONFIRMATIONS ->
                    own.confirmed()
                            .forEach((category, count) -> counts.put(new Cell(township, category, period), count));
                case IN_TIME -> {
                    counts.put(new Cell(township, Measure.KEPT, period), own.kept());
                    counts.put(new Cell(township, Measure.LATE, period), own.due() - own.kept());
                }
                case MEDIAN_DAYS, LONG_DAYS, SCORE -> throw new IllegalArgumentException("not counted");
            }
        });
        List<String> kinds = switch (measure) {
            case CONFIRMATIONS -> categories;
            case IN_TIME -> List.of(Measure.KEPT, Measure.LATE);
            default -> List.of();
        };
        return new Counts(month, townships, kinds, counts);
    }

    /** Returns how long the households of a township, or of the county, took. */
    Durations durations(String township) {
        return Durations.of(byTownship.entrySet().stream()
                .filter(each -> township.equals(ALL) || township.equals(each.getKey()))
                .map(each -> new Durations(each.getValue().days()))
                .toList());
    }

    /** Returns a figure of several months together; empty where there is nothing of which it could be one. */
    static OptionalLong figure(Collection<MonthFigures> months, Measure measure, String township, String category) {
        return switch (measure) {
            case APPLICATIONS, CONFIRMATIONS, OBJECTIONS -> OptionalLong.of(sum(months, measure, township, category));
            case MEDIAN_DAYS -> durations(months, township).percentile(MEDIAN);
            case LONG_DAYS -> durations(months, township).percentile(LONG);
            case IN_TIME -> {
                Tally tally =
                        new Tally(sum(months, measure, township, Measure.KEPT), sum(months, measure, township, ALL));
                yield tally.denominator() == 0 ? OptionalLong.empty() : OptionalLong.of(Figure.share(tally));
            }
            case SCORE -> OptionalLong.empty();
        };
    }

    private static long sum(Collection<MonthFigures> months, Measure measure, String township, String category) {
        return months.stream()
                .mapToLong(month -> month.counts(measure).of(township, category))
                .sum();
    }

    static Durations durations(Collection<MonthFigures> months, String township) {
        return Durations.of(
                months.stream().map(month -> month.durations(township)).toList());
    }
}
