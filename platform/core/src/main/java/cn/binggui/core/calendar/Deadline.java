package cn.binggui.core.calendar;

import cn.binggui.policy.declared.DayUnit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a limit ends, and how each day leads to it.
 *
 * @param after the day of the event, which does not count
 * @param dueOn the last day; {@code null} while the clock stands still
 * @param provisional whether a day lies in a year whose holiday notice is not out yet
 * @param course every day after the event up to the last
 */
public record Deadline(
        LocalDate after,
        int days,
        DayUnit unit,
        @Nullable LocalDate dueOn,
        boolean provisional,
        List<CountedDay> course) {
    public Deadline {
        course = List.copyOf(course);
    }

    /**
     * Returns the course in Chinese, like days in a row told as one.
     *
     * @param event what happened on the first day, such as 受理
     */
    public List<String> explanation(String event) {
        return new DeadlineWords(this).told(event);
    }
}
