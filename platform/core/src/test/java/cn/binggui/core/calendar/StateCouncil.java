package cn.binggui.core.calendar;

import java.time.LocalDate;
import java.util.List;

/** The State Council's notices for 2025 and 2026, written down from the notices themselves. */
public final class StateCouncil {
    private StateCouncil() {}

    /** Returns the calendar that knows 2025 and 2026 only. */
    public static WorkingCalendar calendar() {
        return new WorkingCalendar(1, List.of(notice2025(), notice2026()));
    }

    static HolidayNotice notice2025() {
        return new HolidayNotice(
                2025,
                "国办发明电〔2024〕12号",
                LocalDate.of(2024, 11, 12),
                List.of(
                        off("元旦", "2025-01-01", "2025-01-01"),
                        off("春节", "2025-01-28", "2025-02-04"),
                        off("清明节", "2025-04-04", "2025-04-06"),
                        off("劳动节", "2025-05-01", "2025-05-05"),
                        off("端午节", "2025-05-31", "2025-06-02"),
                        off("国庆节、中秋节", "2025-10-01", "2025-10-08")),
                days("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"));
    }

    static HolidayNotice notice2026() {
        return new HolidayNotice(
                2026,
                "国办发明电〔2025〕7号",
                LocalDate.of(2025, 11, 4),
                List.of(
                        off("元旦", "2026-01-01", "2026-01-03"),
                        off("春节", "2026-02-15", "2026-02-23"),
                        off("清明节", "2026-04-04", "2026-04-06"),
                        off("劳动节", "2026-05-01", "2026-05-05"),
                        off("端午节", "2026-06-19", "2026-06-21"),
                        off("中秋节", "2026-09-25", "2026-09-27"),
                        off("国庆节", "2026-10-01", "2026-10-07")),
                days("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"));
    }

    private static Holiday off(String name, String from, String to) {
        return new Holiday(name, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }
}
