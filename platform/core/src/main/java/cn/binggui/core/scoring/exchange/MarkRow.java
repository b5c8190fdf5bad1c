package cn.binggui.core.scoring.exchange;

import cn.binggui.core.scoring.round.Marks;
import cn.binggui.policy.value.Points;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a filled-in template.
 *
 * @param number as the spreadsheet counts
 * @param unit name as it stands in the line
 * @param indicator name as it stands in the line
 * @param points {@code null} where there are none that can be read
 * @param mistakes why it would not be recorded; none where it would
 * @param mark what would be recorded, of no points where there are none; {@code null} where its item cannot be told
 */
public record MarkRow(
        int number,
        String unit,
        String indicator,
        @Nullable Points points,
        String words,
        List<Mistake> mistakes,
        Marks.@Nullable Mark mark) {
    public MarkRow {
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Something wrong in a line.
     *
     * @param column its header; empty for the line as a whole
     * @param message what it is and what to do, in Chinese
     */
    public record Mistake(String column, String message) {}

    /** Tells whether the line would be recorded. */
    public boolean isGood() {
        return mistakes.isEmpty() && mark != null;
    }

    MarkRow with(List<Mistake> more) {
        List<Mistake> all = new ArrayList<>(mistakes);
        all.addAll(more);
        return new MarkRow(number, unit, indicator, points, words, all, mark);
    }
}
