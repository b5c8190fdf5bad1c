package cn.binggui.core.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.calendar.StateCouncil;
import cn.binggui.core.calendar.Suspension;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulingTest {
    private static final CountyPolicies POLICIES = PluginJars.load();

    private static Schedule schedule(
            String county, Track track, String acceptedOn, @Nullable Category category, Suspension... suspensions) {
        Procedure procedure = POLICIES.get(county).procedure();
        return new Scheduling(procedure, StateCouncil.calendar(), category)
                .from(
                        LocalDate.parse(acceptedOn),
                        procedure.track(track).orElseThrow(),
                        Suspensions.of(List.of(suspensions)));
    }

    private static StepSchedule step(Schedule schedule, StepKind kind) {
        return schedule.steps().stream()
                .filter(step -> step.step().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void due(Schedule schedule, StepKind kind, String dueOn) {
        assertEquals(LocalDate.parse(dueOn), step(schedule, kind).dueOn(), kind.toString());
    }

    /** 各步用满：调查10-10，公示五天10-15，研判10-20，超过10-16；倒排后研判前公示10-13止，公示最迟9-30张贴。 */
    @Test
    void dayeCannotKeepItsCommitmentWithEveryStepAtItsLimit() {
        Schedule schedule = schedule("daye", Track.COMMITMENT, "2025-09-26", Category.ALLOWANCE_MARGIN);
        assertEquals(LocalDate.of(2025, 10, 16), schedule.total().dueOn());
        assertTrue(schedule.why() != null && schedule.why().contains("2025-10-20"), schedule.why());
        due(schedule, StepKind.HOME_VISIT, "2025-09-30");
        due(schedule, StepKind.PUBLIC_NOTICE, "2025-10-13");
        due(schedule, StepKind.JOINT_ASSESSMENT, "2025-10-16");
        due(schedule, StepKind.CONFIRMATION, "2025-10-16");
    }

    /** 受理10-15：五天公示第11个工作日10-30才办完，七天公示更晚；期限10-29。 */
    @Test
    void theLongestNoticeIsPlannedWhileTheCategoryIsOpen() {
        Schedule open = schedule("daye", Track.COMMITMENT, "2025-10-15", null);
        Schedule margin = schedule("daye", Track.COMMITMENT, "2025-10-15", Category.ALLOWANCE_MARGIN);
        assertTrue(margin.why() != null && margin.why().contains("2025-10-30"), margin.why());
        assertTrue(open.why() != null && open.why().contains("2025-11-03"), open.why());
        assertEquals(7, days(open));
        assertEquals(5, days(margin));
        assertEquals(7, days(schedule("daye", Track.STANDARD, "2025-10-15", Category.SUBSISTENCE_ALLOWANCE)));
    }

    private static int days(Schedule schedule) {
        var limit = step(schedule, StepKind.PUBLIC_NOTICE).limit();
        return limit == null ? 0 : limit.days();
    }

    @ParameterizedTest
    @CsvSource({
        "daye, STANDARD",
        "daye, EXTENDED",
        "huaishang, STANDARD",
        "xiangning, STANDARD",
        "shiquan, STANDARD",
        "shiquan, EXTENDED",
        "didao, STANDARD"
    })
    void otherTracksHaveRoomForEveryStep(String county, Track track) {
        assertNull(schedule(county, track, "2025-09-26", null).why());
    }

    /** 每步都不晚于后一步，最后一步正是总期限；最早日不晚于期限。 */
    @ParameterizedTest
    @CsvSource({"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void stepsAreDueInTheirOrderAndTheLastWithTheTotal(String county) {
        Schedule schedule = schedule(county, Track.STANDARD, "2025-10-15", null);
        LocalDate previous = LocalDate.of(2025, 10, 15);
        String until = schedule.clock().until();
        for (StepSchedule step : schedule.steps()) {
            LocalDate due = step.dueOn();
            if (due != null) {
                boolean beside = step.step().kind() == StepKind.HOME_VISIT;
                assertTrue(beside || !due.isBefore(previous), step.step().id());
                assertTrue(
                        step.earliestOn() != null && !step.earliestOn().isAfter(due),
                        step.step().id());
                previous = due;
            }
            if (step.step().id().equals(until)) {
                assertEquals(schedule.total().dueOn(), due);
            }
        }
    }

    /** 公示期满后的次一工作日才能确认。 */
    @Test
    void nothingFollowsANoticeOnItsLastDay() {
        Schedule schedule = schedule("shiquan", Track.STANDARD, "2025-10-15", null);
        assertEquals(
                LocalDate.of(2025, 10, 22),
                step(schedule, StepKind.PUBLIC_NOTICE).earliestOn());
        assertEquals(
                LocalDate.of(2025, 10, 23),
                step(schedule, StepKind.CONFIRMATION).earliestOn());
        due(schedule, StepKind.PUBLIC_NOTICE, "2025-11-04");
    }

    @Test
    void aStoppedClockLeavesNoDays() {
        Schedule schedule =
                schedule("daye", Track.STANDARD, "2025-10-15", null, new Suspension(LocalDate.of(2025, 10, 16), null));
        assertNull(schedule.total().dueOn());
        assertNull(step(schedule, StepKind.CONFIRMATION).dueOn());
        assertNull(step(schedule, StepKind.PUBLIC_NOTICE).earliestOn());
        assertNull(schedule.why());
    }

    @Test
    void theVisitThatStartsXiangningsClockIsMeasuredItself() {
        Schedule schedule = schedule("xiangning", Track.STANDARD, "2025-07-04", null);
        assertEquals(LocalDate.of(2025, 8, 1), schedule.total().dueOn());
        Step first = schedule.steps().getFirst().step();
        assertEquals(StepKind.HOME_VISIT, first.kind());
        assertTrue(step(schedule, StepKind.HOME_VISIT).dueOn() != null
                && step(schedule, StepKind.HOME_VISIT).dueOn().isAfter(LocalDate.of(2025, 7, 4)));
        assertEquals(
                LocalDate.of(2025, 8, 1), step(schedule, StepKind.REGISTRATION).dueOn());
    }
}
