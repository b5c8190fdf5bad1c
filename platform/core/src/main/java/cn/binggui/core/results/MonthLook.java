package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A month as the county looks at it: its own figures, and beside each what the province sees.
 *
 * @param seen what was looked at; whoever publishes says so, lest another month's state be published
 * @param categories identifiers
 * @param townships names by division code
 * @param since what has been written down since it was published, by count; one that is the same is missing
 */
public record MonthLook(
        MonthState state,
        String seen,
        List<String> categories,
        Map<String, String> townships,
        List<Line> lines,
        List<Scored> scores,
        Map<Measure, Long> since) {
    public MonthLook {
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
        scores = List.copyOf(scores);
        since = Map.copyOf(since);
    }

    /**
     * A figure.
     *
     * @param own empty where there is nothing of which it could be one
     * @param shown what the province sees
     */
    public record Line(Measure measure, Cell cell, OptionalLong own, Figure shown) {}

    /** A round whose totals go along. */
    public record Scored(String name, int townships) {}

    /** Returns the figure of a place; empty where there is no such cell. */
    public Optional<Line> line(Measure measure, Cell cell) {
        return lines.stream()
                .filter(line -> line.measure() == measure && line.cell().equals(cell))
                .findFirst();
    }
}
