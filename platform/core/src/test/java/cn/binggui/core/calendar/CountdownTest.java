package cn.binggui.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.declared.DayUnit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {
    private static final WorkingCalendar CALENDAR = StateCouncil.calendar();

    private static Countdown countdown(Suspension... suspensions) {
        return new Countdown(CALENDAR, Suspensions.of(List.of(suspensions)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** 受理次日为第一日；国庆八天不计，9月28日（日）和10月11日（六）补班计。 */
    @ParameterizedTest
    @CsvSource({
        "2025-09-26, 1, 2025-09-28",
        "2025-09-26, 3, 2025-09-30",
        "2025-09-26, 4, 2025-10-09",
        "2025-09-26, 10, 2025-10-16",
        "2025-09-26, 20, 2025-10-30",
        "2025-09-26, 45, 2025-12-04",
        "2025-01-20, 20, 2025-02-21",
        "2026-02-14, 15, 2026-03-13"
    })
    void countsWorkingDays(LocalDate after, int days, LocalDate end) {
        assertEquals(end, countdown().end(after, days, DayUnit.WORKING_DAY));
    }

    /** 公示：张贴次日为第一日，末日逢休顺延。 */
    @ParameterizedTest
    @CsvSource({
        "2025-09-26, 5, 2025-10-09",
        "2025-09-26, 7, 2025-10-09",
        "2025-10-16, 5, 2025-10-21",
        "2025-10-16, 7, 2025-10-23",
        "2025-01-24, 5, 2025-02-05",
        "2026-02-11, 7, 2026-02-24",
        "2026-09-13, 7, 2026-09-20"
    })
    void rollsANoticeToAWorkingDay(LocalDate posted, int days, LocalDate end) {
        assertEquals(end, countdown().end(posted, days, DayUnit.CALENDAR_DAY));
    }

    @Test
    void aSuspensionStopsFromItsFirstDayUntilTheDayThatCountsAgain() {
        Suspension pause = new Suspension(day("2025-10-09"), day("2025-10-13"));
        assertEquals(day("2025-11-04"), countdown(pause).end(day("2025-09-26"), 20, DayUnit.WORKING_DAY));
    }

    @Test
    void overlappingAndAdjoiningSuspensionsStopOnce() {
        Suspension whole = new Suspension(day("2025-10-09"), day("2025-10-16"));
        Suspensions parts = Suspensions.of(List.of(
                new Suspension(day("2025-10-14"), day("2025-10-16")),
                new Suspension(day("2025-10-09"), day("2025-10-13")),
                new Suspension(day("2025-10-10"), day("2025-10-14")),
                new Suspension(day("2025-10-20"), day("2025-10-20"))));
        assertEquals(List.of(whole), parts.all());
    }

    @Test
    void aSuspensionWithoutAnEndLeavesNoDayUnlessTheLimitHasEnded() {
        Suspension open = new Suspension(day("2025-10-31"), null);
        assertEquals(day("2025-10-30"), countdown(open).end(day("2025-09-26"), 20, DayUnit.WORKING_DAY));
        assertNull(countdown(open).end(day("2025-09-26"), 21, DayUnit.WORKING_DAY));
        Suspension earlier = new Suspension(day("2025-10-20"), day("2025-10-21"));
        assertEquals(
                List.of(earlier, open), Suspensions.of(List.of(open, earlier)).all());
    }

    @Test
    void explainsEachStretchOfDays() {
        Deadline deadline = countdown(new Suspension(day("2025-10-09"), day("2025-10-10")))
                .deadline(day("2025-09-26"), 5, DayUnit.WORKING_DAY);
        assertEquals(day("2025-10-11"), deadline.dueOn());
        assertEquals(
                List.of(
                        "2025-09-26（周五） 受理，当日不计，次日起算（民法典第二百零一条）",
                        "2025-09-27（周六） 周末，不计",
                        "2025-09-28（周日） 第1个工作日，补班（国办发明电〔2024〕12号）",
                        "2025-09-29（周一）至2025-09-30（周二） 第2至3个工作日",
                        "2025-10-01（周三）至2025-10-08（周三） 国庆节、中秋节放假（国办发明电〔2024〕12号），不计",
                        "2025-10-09（周四） 中止，不计",
                        "2025-10-10（周五） 第4个工作日",
                        "2025-10-11（周六） 第5个工作日，补班（国办发明电〔2024〕12号）",
                        "截止日为2025-10-11（周六）"),
                deadline.explanation("受理"));
    }

    @Test
    void saysWhichRuleMovesTheLastDayOfANotice() {
        Deadline deadline = countdown().deadline(day("2025-10-20"), 5, DayUnit.CALENDAR_DAY);
        assertEquals(day("2025-10-27"), deadline.dueOn());
        assertEquals(
                "截止日为2025-10-27（周一）：末日不是工作日，顺延（民法典第二百零三条）",
                deadline.explanation("张贴").getLast());
    }

    @Test
    void aYearWithoutANoticeIsProvisional() {
        assertFalse(provisional("2026-12-01", 22));
        assertTrue(provisional("2026-12-01", 23));
        assertTrue(provisional("2024-06-03", 1));
    }

    private static boolean provisional(String after, int days) {
        return countdown().deadline(day(after), days, DayUnit.WORKING_DAY).provisional();
    }

    @Test
    void aStoppedClockSaysSo() {
        Deadline deadline =
                countdown(new Suspension(day("2025-10-15"), null)).deadline(day("2025-10-13"), 3, DayUnit.WORKING_DAY);
        assertNull(deadline.dueOn());
        assertEquals("时钟中止中，恢复后再推算截止日", deadline.explanation("受理").getLast());
    }
}
