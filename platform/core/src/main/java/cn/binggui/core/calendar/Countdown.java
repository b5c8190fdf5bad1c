package cn.binggui.core.calendar;

import cn.binggui.policy.declared.DayUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts a limit's days on a calendar: the day of the event is not counted, suspended days are not counted, and a limit in
 * calendar days whose last day is no working day ends on the next one (民法典第二百零一条、第二百零三条).
 */
public final class Countdown {
    /** A limit after which no clock of any county runs on; it bounds the search. */
    private static final int MOST_DAYS = 40_000;

    private final WorkingCalendar calendar;
    private final Suspensions suspensions;

    public Countdown(WorkingCalendar calendar, Suspensions suspensions) {
        this.calendar = calendar;
        this.suspensions = suspensions;
    }

    /**
     * Returns the last day of a limit.
     *
     * @param after the day of the event from which the limit runs
     * @param days at least one
     * @return {@code null} where the clock is stopped before the limit ends and nobody knows until when
     */
    public @Nullable LocalDate end(LocalDate after, int days, DayUnit unit) {
        return run(after, days, unit, day -> {});
    }

    /** Returns a limit's last day with every day that leads to it. */
    public Deadline deadline(LocalDate after, int days, DayUnit unit) {
        List<CountedDay> course = new ArrayList<>();
        LocalDate end = run(after, days, unit, course::add);
        return new Deadline(after, days, unit, end, isProvisional(course), course);
    }

    private boolean isProvisional(List<CountedDay> course) {
        return course.stream().anyMatch(day -> calendar.isProvisional(day.day()));
    }

    private @Nullable LocalDate run(LocalDate after, int days, DayUnit unit, Consumer<CountedDay> course) {
        int counted = 0;
        LocalDate day = after;
        for (int walked = 0; walked < MOST_DAYS; walked++) {
            day = day.plusDays(1);
            if (suspensions.neverResumesFrom(day)) {
                course.accept(new CountedDay(day, 0, "中止，尚未恢复"));
                return null;
            }
            boolean works = calendar.isWorking(day);
            if (suspensions.covers(day)) {
                course.accept(new CountedDay(day, 0, "中止，不计"));
            } else if (counted == days) {
                course.accept(new CountedDay(day, 0, calendar.why(day) + (works ? "，顺延至此" : "，顺延")));
                if (works) {
                    return day;
                }
            } else if (unit == DayUnit.WORKING_DAY && !works) {
                course.accept(new CountedDay(day, 0, calendar.why(day) + "，不计"));
            } else {
                counted++;
                course.accept(new CountedDay(day, counted, calendar.why(day)));
                if (counted == days && works) {
                    return day;
                }
            }
        }
        throw new IllegalArgumentException("a limit of %d days ends nowhere".formatted(days));
    }
}
