package cn.binggui.core.results.disclosure;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Something counted for one month, by township and category.
 *
 * @param townships all that the county has, those without anything included
 * @param categories all that may occur; none where the count has no categories, and then cells are of {@link Cell#ALL} categories
 * @param counts what was counted; a missing cell is 0
 */
public record Counts(YearMonth month, List<String> townships, List<String> categories, Map<Cell, Long> counts) {
    public Counts {
        townships = List.copyOf(townships);
        categories = List.copyOf(categories);
        counts = Map.copyOf(counts);
    }

    /** Returns the period that its cells name. */
    public Period period() {
        return new Period.Month(month);
    }

    /** Returns a count or sum of the month. */
    public long of(String township, String category) {
        return counts.entrySet().stream()
                .filter(each -> township.equals(Cell.ALL)
                        || township.equals(each.getKey().township()))
                .filter(each -> category.equals(Cell.ALL)
                        || category.equals(each.getKey().category()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
