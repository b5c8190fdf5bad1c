package cn.binggui.app.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.EnteredNotice;
import cn.binggui.core.calendar.Holiday;
import cn.binggui.core.calendar.HolidayNotice;
import cn.binggui.core.calendar.HolidayNotices;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The province enters a year's notice; far years are used, so that no other test's days move. */
class HolidayNoticesTest {
    private final HolidayNotices notices = RunningApp.bean(HolidayNotices.class);
    private final Actor admin = RunningApp.actor("province-admin");

    private static HolidayNotice notice(int year, LocalDate... makeUp) {
        return new HolidayNotice(
                year,
                "国办发明电〔%d〕1号".formatted(year - 1),
                LocalDate.of(year - 1, 11, 1),
                List.of(
                        new Holiday("元旦", LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 1, 2)),
                        new Holiday("国庆节", LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 7))),
                List.of(makeUp));
    }

    @Test
    void knowsTheYearsForWhichNoticesAreOut() {
        var calendar = notices.calendar(admin);
        assertEquals("国庆节、中秋节放假（国办发明电〔2024〕12号）", calendar.why(LocalDate.of(2025, 10, 8)));
        assertTrue(calendar.isWorking(LocalDate.of(2024, 2, 4)));
        assertFalse(calendar.isWorking(LocalDate.of(2026, 2, 23)));
        assertFalse(calendar.isProvisional(LocalDate.of(2026, 12, 31)));
        assertTrue(calendar.isProvisional(LocalDate.of(2031, 1, 1)));
    }

    @Test
    void aNoticeReplacesTheFormerOfItsYearWhichStaysInTheJournal() {
        long known = notices.calendar(admin).version();
        long first = notices.enter(admin, notice(2051), "国务院办公厅公布", known);
        assertFalse(notices.calendar(admin).isWorking(LocalDate.of(2050, 12, 31)));
        assertTrue(notices.calendar(admin).isWorking(LocalDate.of(2051, 10, 9)));
        assertFalse(notices.calendar(admin).isWorking(LocalDate.of(2051, 10, 8)));
        long second = notices.enter(admin, notice(2051, LocalDate.of(2051, 10, 8)), "补充补班日", first);
        assertEquals(second, notices.calendar(admin).version());
        assertTrue(notices.calendar(admin).isWorking(LocalDate.of(2051, 10, 8)));
        List<EnteredNotice> year = notices.journal(admin).stream()
                .filter(entry -> entry.notice().year() == 2051)
                .toList();
        assertEquals(
                List.of(second, first),
                year.stream().map(EnteredNotice::version).toList());
        assertEquals(
                List.of(true, false), year.stream().map(EnteredNotice::inForce).toList());
        assertEquals("补充补班日", year.getFirst().reason());
        assertEquals("province-admin", year.getFirst().enteredBy());
        assertEquals(notice(2051), year.getLast().notice());
    }

    @Test
    void whoSawAnOlderCalendarIsTold() {
        long known = notices.calendar(admin).version();
        notices.enter(admin, notice(2053), "国务院办公厅公布", known);
        Refusal stale = assertThrows(Refusal.class, () -> notices.enter(admin, notice(2054), "国务院办公厅公布", known));
        assertEquals(Refusal.Kind.CONFLICT, stale.kind());
        assertTrue(notices.calendar(admin).isProvisional(LocalDate.of(2054, 5, 1)));
    }

    @Test
    void everyMistakeIsTold() {
        HolidayNotice wrong = new HolidayNotice(
                2061,
                " ",
                LocalDate.of(2060, 11, 1),
                List.of(
                        new Holiday("元旦", LocalDate.of(2062, 1, 1), LocalDate.of(2062, 1, 1)),
                        new Holiday("国庆节", LocalDate.of(2061, 10, 1), LocalDate.of(2061, 10, 3)),
                        new Holiday("中秋节", LocalDate.of(2061, 10, 3), LocalDate.of(2061, 10, 3))),
                List.of(LocalDate.of(2061, 10, 4)));
        Refusal refusal = assertThrows(Refusal.class, () -> notices.enter(admin, wrong, "", 0));
        assertEquals(
                List.of("document", "reason", "holidays[0]", "holidays[2]", "makeUpDays[0]"),
                refusal.mistakes().stream().map(Refusal.Mistake::path).toList(),
                refusal.mistakes().toString());
    }
}
