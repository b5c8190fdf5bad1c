package cn.binggui.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which days the offices work, as far as notices are known; immutable. */
public final class WorkingCalendar {
    private final long version;
    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, Arranged> arranged = new HashMap<>();

    /** A day that a notice arranges. */
    private record Arranged(DayKind kind, String why) {}

    /**
     * Makes a calendar.
     *
     * @param version increases with every notice that is entered or replaced
     * @param notices at most one for each year
     */
    public WorkingCalendar(long version, Collection<HolidayNotice> notices) {
        this.version = version;
        for (HolidayNotice notice : notices) {
            if (!years.add(notice.year())) {
                throw new IllegalArgumentException("two notices for " + notice.year());
            }
            for (Holiday holiday : notice.holidays()) {
                Arranged off = new Arranged(DayKind.HOLIDAY, holiday.name() + "放假（" + notice.document() + "）");
                holiday.days().forEach(day -> arranged.put(day, off));
            }
            Arranged work = new Arranged(DayKind.MAKE_UP, "补班（" + notice.document() + "）");
            notice.makeUpDays().forEach(day -> arranged.put(day, work));
        }
    }

    /** Returns the version under which deadlines are projected. */
    public long version() {
        return version;
    }

    public DayKind kind(LocalDate day) {
        Arranged special = arranged.get(day);
        return special == null ? ordinary(day) : special.kind();
    }

    private static DayKind ordinary(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY ? DayKind.WEEKEND : DayKind.WORKING;
    }

    /** Returns in Chinese why the day is what it is, with the notice where one arranges it. */
    public String why(LocalDate day) {
        Arranged special = arranged.get(day);
        return special == null ? ordinary(day).term() : special.why();
    }

    public boolean isWorking(LocalDate day) {
        return kind(day).isWorking();
    }

    /** Tells whether the year's notice is not out yet, so that only its weekends are known. */
    public boolean isProvisional(LocalDate day) {
        return !years.contains(day.getYear());
    }

    /** Returns the day itself where the offices work, or else the next day on which they do. */
    public LocalDate workingOnOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Returns the day itself where the offices work, or else the last day before it on which they do. */
    public LocalDate workingOnOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
