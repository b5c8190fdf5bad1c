package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Mark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a county publishes of a month: all of what leaves it, with marks and no number where one is not told.
 *
 * @param lines of the month, and of its quarter where this month completes it
 * @param scores of rounds that were archived and not sent before
 */
record MonthResults(YearMonth month, List<Line> lines, List<Score> scores) {
    MonthResults {
        lines = List.copyOf(lines);
        scores = List.copyOf(scores);
    }

    /**
     * A number or its mark.
     *
     * @param period as {@code Period.code} writes it
     * @param value 0 unless it is told
     */
    record Line(Measure measure, String period, String township, String category, Mark mark, long value) {}

    /**
     * What a township got in a round.
     *
     * @param endedOn last day of the round's period
     * @param total in hundredths of a point
     */
    record Score(long round, String name, LocalDate endedOn, String township, long total) {}
}
