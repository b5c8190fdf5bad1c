package cn.binggui.core.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A case of 滴道 that was accepted on a Monday, looked at on the Wednesday. */
class ClockTrialTest {
    private static final String COUNTY = "didao";
    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 7, 8);

    private final ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
    private final Estimates estimates = RunningApp.bean(Estimates.class);
    private final Actor admin = RunningApp.actor("didao-admin");

    private Clocks estimate(String limit, int number) {
        ParameterChange draft = changes.draft(
                admin,
                COUNTY,
                new NewValue(
                        limit,
                        null,
                        LocalDate.of(2093, 1, 1),
                        BigDecimal.valueOf(number),
                        "测试文件",
                        "",
                        EvidenceGrade.ORIGINAL,
                        ""));
        try {
            Estimate made = estimates.make(admin, COUNTY, draft.id(), WEDNESDAY, Instant.now(), _ -> true);
            assertEquals(
                    made.answer(),
                    estimates.of(admin, COUNTY, draft).orElseThrow().answer(),
                    "it is kept");
            return assertInstanceOf(Clocks.class, made.answer());
        } finally {
            changes.discard(admin, COUNTY, draft.id(), draft.version());
        }
    }

    @Test
    void aShorterTotalBreaksTheRunningCase() {
        CarriedCase accepted = CarriedCase.of(COUNTY, MONDAY);
        Clocks shorter = estimate("limit.track.STANDARD", 1);
        Clocks.Broken broken = shorter.broken().stream()
                .filter(each -> each.id() == accepted.file().id())
                .findFirst()
                .orElseThrow();
        assertTrue(broken.running());
        assertEquals(accepted.file().number(), broken.number());
        assertTrue(shorter.lateAfter() >= shorter.lateBefore() + shorter.breaking());
        assertEquals(
                shorter.cases(),
                shorter.townships().stream().mapToInt(Clocks.Township::cases).sum());
        assertFalse(shorter.tooLong().isEmpty(), "a notice of seven days does not fit into one");
    }

    @Test
    void theSameLimitBreaksNothing() {
        CarriedCase.of(COUNTY, MONDAY);
        Clocks same = estimate("limit.track.STANDARD", 20);
        assertTrue(same.cases() > 0);
        assertEquals(0, same.breaking());
        assertEquals(same.lateBefore(), same.lateAfter());
    }

    @Test
    void aCycleIsSaidInTurns() {
        Clocks cycle = estimate("limit.cycle.patrol", 2);
        assertEquals("定期", assertNotNullVisits(cycle.cycleBefore()).frequency());
        Effects.Visits after = assertNotNullVisits(cycle.cycleAfter());
        assertEquals("每2个月一次", after.frequency());
        assertEquals(6, after.perYear());
        assertEquals(0, cycle.breaking());
    }

    private static Effects.Visits assertNotNullVisits(Effects.Visits visits) {
        assertNotNull(visits);
        return visits;
    }

    @Test
    void itStopsWhenToldTo() {
        CarriedCase.of(COUNTY, MONDAY);
        NewValue value = new NewValue(
                "limit.track.STANDARD",
                null,
                LocalDate.of(2093, 1, 1),
                BigDecimal.ONE,
                "测试文件",
                "",
                EvidenceGrade.ORIGINAL,
                "");
        assertThrows(Refusal.class, () -> RunningApp.bean(ClockTrial.class).of(COUNTY, value, WEDNESDAY, _ -> false));
    }
}
