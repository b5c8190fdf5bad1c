package cn.binggui.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.declared.DayUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CountdownPropertiesTest {
    private static final WorkingCalendar CALENDAR = StateCouncil.calendar();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1000).map(LocalDate.of(2024, 12, 1)::plusDays);
    }

    @Provide
    Arbitrary<List<Suspension>> pauses() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 30))
                .as((from, length) -> new Suspension(from, from.plusDays(length)))
                .list()
                .ofMaxSize(6);
    }

    @Property
    void oneMoreSuspensionNeverBringsADeadlineForward(
            @ForAll("days") LocalDate after,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll DayUnit unit,
            @ForAll("pauses") List<Suspension> pauses) {
        LocalDate before = after;
        for (int i = 0; i <= pauses.size(); i++) {
            LocalDate end = end(pauses.subList(0, i), after, days, unit);
            assertFalse(end.isBefore(before));
            before = end;
        }
    }

    @Property
    void theOrderOfTheLedgerDoesNotMatter(
            @ForAll("days") LocalDate after,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll DayUnit unit,
            @ForAll("pauses") List<Suspension> pauses) {
        List<Suspension> reversed = new ArrayList<>(pauses).reversed();
        assertEquals(end(pauses, after, days, unit), end(reversed, after, days, unit));
    }

    @Property
    void endsOnAWorkingDayThatIsNotSuspendedAndExplainsEveryDay(
            @ForAll("days") LocalDate after,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll DayUnit unit,
            @ForAll("pauses") List<Suspension> pauses) {
        Suspensions ledger = Suspensions.of(pauses);
        Deadline deadline = new Countdown(CALENDAR, ledger).deadline(after, days, unit);
        LocalDate end = deadline.dueOn();
        assertNotNull(end);
        assertTrue(CALENDAR.isWorking(end));
        assertFalse(ledger.covers(end));
        assertEquals(
                after.plusDays(1).datesUntil(end.plusDays(1)).toList(),
                deadline.course().stream().map(CountedDay::day).toList());
        assertEquals(
                days, deadline.course().stream().filter(day -> day.number() > 0).count());
    }

    @Property
    void aLongerLimitNeverEndsEarlier(
            @ForAll("days") LocalDate after,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll DayUnit unit,
            @ForAll("pauses") List<Suspension> pauses) {
        assertFalse(end(pauses, after, days + 1, unit).isBefore(end(pauses, after, days, unit)));
    }

    private static LocalDate end(List<Suspension> pauses, LocalDate after, int days, DayUnit unit) {
        LocalDate end = new Countdown(CALENDAR, Suspensions.of(pauses)).end(after, days, unit);
        assertNotNull(end);
        return end;
    }
}
