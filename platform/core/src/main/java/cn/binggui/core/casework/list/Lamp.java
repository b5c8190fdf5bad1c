package cn.binggui.core.casework.list;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.policy.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How urgent a case is, by the working days that are left. */
public enum Lamp implements Term {
    OVERDUE("逾期"),
    /** Due today or on the next working day. */
    RED("紧急"),
    /** Due within three working days after today. */
    YELLOW("临近"),
    GREEN("正常"),
    /** No limit runs. */
    GREY("不计时");

    private static final int RED_DAYS = 1;
    private static final int YELLOW_DAYS = 3;

    private final String term;

    Lamp(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Returns the last day on which a case may be due that is yellow, or worse, on a day. */
    public static LocalDate lastYellow(WorkingCalendar calendar, LocalDate today) {
        return Bounds.on(calendar, today).yellow();
    }

    /**
     * Returns the lamp of what must be done by a day.
     *
     * @param actBy {@code null} where no limit runs
     */
    public static Lamp on(WorkingCalendar calendar, LocalDate today, @Nullable LocalDate actBy) {
        return Bounds.on(calendar, today).of(actBy);
    }

    /**
     * The last days of the red and of the yellow lamp, as seen on a day.
     *
     * @param today the day
     */
    record Bounds(LocalDate today, LocalDate red, LocalDate yellow) {
        static Bounds on(WorkingCalendar calendar, LocalDate today) {
            LocalDate red = after(calendar, today, RED_DAYS);
            return new Bounds(today, red, after(calendar, red, YELLOW_DAYS - RED_DAYS));
        }

        private static LocalDate after(WorkingCalendar calendar, LocalDate day, int workingDays) {
            LocalDate later = day;
            for (int i = 0; i < workingDays; i++) {
                later = calendar.workingOnOrAfter(later.plusDays(1));
            }
            return later;
        }

        Lamp of(@Nullable LocalDate actBy) {
            if (actBy == null) {
                return GREY;
            }
            if (actBy.isBefore(today)) {
                return OVERDUE;
            }
            if (!actBy.isAfter(red)) {
                return RED;
            }
            return actBy.isAfter(yellow) ? GREEN : YELLOW;
        }
    }
}
