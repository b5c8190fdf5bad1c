package cn.binggui.core.scoring.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Desk;
import cn.binggui.core.casework.Papers;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has a limit is in time on its last day and late on the day after; expected days are counted by hand on the calendar. */
class LimitMetricsTest {
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 6, 30);

    private static Desk shiquan() {
        Desk desk = new Desk("shiquan", "2025-10-15").accepted(Track.STANDARD);
        return desk.on("2025-10-16")
                .done(StepKind.FINANCIAL_VERIFICATION)
                .done(StepKind.HOME_VISIT)
                .done(StepKind.TOWNSHIP_REVIEW);
    }

    private static void due(String day, boolean met, Observation observation) {
        assertEquals(LocalDate.parse(day), observation.on());
        assertTrue(observation.limited());
        assertEquals(met, observation.isMet(LONG_AFTER));
    }

    /** 受理10-15，15个工作日到11-05。 */
    @ParameterizedTest
    @CsvSource({"2025-11-04, true", "2025-11-05, true", "2025-11-06, false"})
    void theDecisionKeepsTheTotalLimit(String decidedOn, boolean met) {
        Desk desk = shiquan().on("2025-10-27").noticed().on(decidedOn).confirmed(Category.ALLOWANCE_MARGIN);
        due("2025-11-05", met, Counted.one(desk, Metric.STEPS_IN_TIME, "confirmation"));
        due("2025-11-05", met, Counted.one(desk, Metric.CASES_IN_TIME, ""));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-04, true", "2025-11-05, true", "2025-11-06, false"})
    void aRefusalEndsTheClockToo(String decidedOn, boolean met) {
        Desk desk = shiquan()
                .write(Desk.CLERK, new CaseEvent.RefusalProposed("收入超过标准"))
                .on(decidedOn)
                .write(Desk.HEAD, Papers.refused("confirmation", "收入超过标准"));
        due("2025-11-05", met, Counted.one(desk, Metric.CASES_IN_TIME, ""));
        assertTrue(Counted.find(Counted.of(desk), Metric.STEPS_IN_TIME, "public-notice")
                .isEmpty());
    }

    /** 公示七天：10-27张贴到11-03，10-28到11-04，10-29到11-05；倒排公示最迟11-04期满，次日办结。 */
    @ParameterizedTest
    @CsvSource({"2025-10-27, true", "2025-10-28, true", "2025-10-29, false"})
    void aNoticeIsDoneOnItsLastDay(String postedOn, boolean met) {
        Desk desk = shiquan().on(postedOn).noticed();
        Observation notice = Counted.one(desk, Metric.STEPS_IN_TIME, "public-notice");
        due("2025-11-04", met, notice);
        assertEquals(LocalDate.parse(postedOn).plusDays(7), notice.metOn());
    }

    /** 10-27张贴，11-03期满；次一工作日11-04。 */
    @ParameterizedTest
    @CsvSource({"2025-11-04, 2025-11-03", "2025-11-05, 2025-11-05"})
    void aNoticeThatIsForgottenIsDoneWhenItsEndIsWrittenDown(String endedOn, String doneOn) {
        Desk desk = shiquan().on("2025-10-27").posted();
        desk.write(Desk.CLERK, new CaseEvent.NoticeProved("public-notice", List.of(1L)))
                .on(endedOn)
                .write(Desk.CLERK, new CaseEvent.NoticeEnded("public-notice"));
        assertEquals(
                LocalDate.parse(doneOn),
                Counted.one(desk, Metric.STEPS_IN_TIME, "public-notice").metOn());
    }

    /** 决定11-05，三个工作日：11-06、11-07、11-10。 */
    @ParameterizedTest
    @CsvSource({"2025-11-07, true", "2025-11-10, true", "2025-11-11, false"})
    void aRefusedApplicantIsToldInTime(String toldOn, boolean met) {
        Desk desk = shiquan().on("2025-10-27").noticed().on("2025-11-05");
        desk.write(Desk.HEAD, Papers.refused("confirmation", "收入超过标准"));
        assertNull(Counted.one(desk, Metric.STEPS_IN_TIME, Observation.DELIVERY).metOn());
        desk.on(toldOn).write(Desk.CLERK, new CaseEvent.Delivered("直接送达"));
        due("2025-11-10", met, Counted.one(desk, Metric.STEPS_IN_TIME, Observation.DELIVERY));
    }

    /** 受理10-15，调查五个工作日到10-22；10-16、10-17中止不计，到10-24。 */
    @ParameterizedTest
    @CsvSource({
        "false, 2025-10-21, 2025-10-22, true",
        "false, 2025-10-22, 2025-10-22, true",
        "false, 2025-10-23, 2025-10-22, false",
        "true, 2025-10-23, 2025-10-24, true",
        "true, 2025-10-24, 2025-10-24, true",
        "true, 2025-10-27, 2025-10-24, false"
    })
    void suspendedDaysCountAgainstNobody(boolean suspended, String doneOn, String due, boolean met) {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        if (suspended) {
            desk.on("2025-10-16").write(Desk.CLERK, new CaseEvent.Suspended("住院"));
            desk.on("2025-10-20").write(Desk.CLERK, new CaseEvent.Resumed());
        }
        desk.on(doneOn).done(StepKind.HOME_VISIT);
        due(due, met, Counted.one(desk, Metric.STEPS_IN_TIME, "home-visit"));
    }

    /** 公示10-27办结，集中研判三个工作日：10-28、10-29、10-30。 */
    @ParameterizedTest
    @CsvSource({"2025-10-29, true", "2025-10-30, true", "2025-10-31, false"})
    void aStepsOwnLimitRunsFromTheStepBefore(String doneOn, boolean met) {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        desk.on("2025-10-16").done(StepKind.FINANCIAL_VERIFICATION).done(StepKind.HOME_VISIT);
        desk.on("2025-10-17").posted();
        desk.write(Desk.CLERK, new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        desk.on("2025-10-27").write(Desk.CLERK, new CaseEvent.NoticeEnded("public-notice"));
        assertNull(Counted.one(desk, Metric.STEPS_IN_TIME, "joint-assessment").metOn());
        desk.on(doneOn).done(StepKind.JOINT_ASSESSMENT);
        due("2025-10-30", met, Counted.one(desk, Metric.STEPS_IN_TIME, "joint-assessment"));
    }

    /** 县里的总时限到公示：受理10-15，15个工作日11-05；11-05期满的公示次日办结。 */
    @ParameterizedTest
    @CsvSource({"2025-10-28, true", "2025-10-29, true", "2025-10-30, false"})
    void whereTheNoticeEndsTheClockItsLastDayCounts(String postedOn, boolean met) {
        Desk desk = huaishang().on(postedOn).noticed();
        due("2025-11-05", met, Counted.one(desk, Metric.CASES_IN_TIME, ""));
    }

    private static Desk huaishang() {
        Desk desk = new Desk("huaishang", "2025-10-15").accepted(Track.STANDARD).on("2025-10-16");
        return desk.done(StepKind.FINANCIAL_VERIFICATION)
                .done(StepKind.COMMUNITY_REVIEW)
                .done(StepKind.HOME_VISIT)
                .confirmed(Category.ALLOWANCE_MARGIN);
    }

    /** 录入建档就是总时限的终点：受理2025-07-04，20个工作日到08-01。 */
    @ParameterizedTest
    @CsvSource({"2025-07-31, true", "2025-08-01, true", "2025-08-04, false"})
    void registrationInsideTheClockHasItsLimit(String registeredOn, boolean met) {
        Desk desk = new Desk("xiangning", "2025-07-04").accepted(Track.STANDARD);
        while (desk.open().stream().noneMatch("registration"::equals)) {
            switch (desk.open().getFirst()) {
                case "public-notice" -> desk.noticed();
                case "township-confirmation" -> desk.confirmed(Category.ALLOWANCE_MARGIN);
                case "home-visit" -> desk.done(StepKind.HOME_VISIT);
                case "financial-verification" -> desk.done(StepKind.FINANCIAL_VERIFICATION);
                case "village-review" -> desk.done(StepKind.COMMUNITY_REVIEW);
                case String other -> desk.done(StepKind.FILING);
            }
        }
        assertNull(Counted.one(desk, Metric.REGISTERED_IN_TIME, "").metOn());
        desk.on(registeredOn).done(StepKind.REGISTRATION);
        due("2025-08-01", met, Counted.one(desk, Metric.REGISTERED_IN_TIME, ""));
        due("2025-08-01", met, Counted.one(desk, Metric.CASES_IN_TIME, ""));
    }

    /** 没有录入时限的，期末前录入。 */
    @ParameterizedTest
    @CsvSource({"2025-11-29, true", "2025-11-30, true", "2025-12-01, false"})
    void registrationWithoutLimitCountsByTheEndOfThePeriod(String registeredOn, boolean met) {
        Desk desk = shiquan().on("2025-10-27").noticed().on("2025-11-05").confirmed(Category.ALLOWANCE_MARGIN);
        desk.on(registeredOn).done(StepKind.REGISTRATION);
        Observation observation = Counted.one(desk, Metric.REGISTERED_IN_TIME, "");
        assertEquals(LocalDate.of(2025, 11, 5), observation.on());
        assertFalse(observation.limited());
        assertEquals(met, observation.isMet(LocalDate.of(2025, 11, 30)));
    }

    /** 申请10-15，五个工作日到10-22。 */
    @ParameterizedTest
    @CsvSource({"2025-10-21, true", "2025-10-22, true", "2025-10-23, false"})
    void applicationsAreAcceptedInTime(String acceptedOn, boolean met) {
        Desk desk = new Desk(withAcceptanceLimit(), "2025-10-15");
        desk.write(Desk.CLERK, new CaseEvent.Opened("窗口", false));
        assertNull(Counted.one(desk, Metric.ACCEPTED_IN_TIME, "").metOn());
        desk.on(acceptedOn).write(Desk.CLERK, Papers.accepted(desk.procedure, Track.STANDARD));
        due("2025-10-22", met, Counted.one(desk, Metric.ACCEPTED_IN_TIME, ""));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-22, true", "2025-10-23, false"})
    void askingOnceForMissingPapersAnswersAnApplication(String askedOn, boolean met) {
        Desk desk = new Desk(withAcceptanceLimit(), "2025-10-15");
        desk.write(Desk.CLERK, new CaseEvent.Opened("窗口", false));
        desk.on(askedOn).write(Desk.CLERK, new CaseEvent.SupplementAsked(List.of("病历")));
        desk.on("2025-11-10").write(Desk.CLERK, new CaseEvent.Supplemented(List.of("病历")));
        desk.write(Desk.CLERK, Papers.accepted(desk.procedure, Track.STANDARD));
        due("2025-10-22", met, Counted.one(desk, Metric.ACCEPTED_IN_TIME, ""));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-22, 0", "2025-10-23, 1"})
    void anApplicationThatIsTakenBackInTimeIsNotCounted(String withdrawnOn, int counted) {
        Desk desk = new Desk(withAcceptanceLimit(), "2025-10-15");
        desk.write(Desk.CLERK, new CaseEvent.Opened("窗口", false));
        desk.on(withdrawnOn).write(Desk.CLERK, new CaseEvent.Withdrawn("不再申请"));
        assertEquals(
                counted,
                Counted.of(desk).stream()
                        .filter(each -> each.metric() == Metric.ACCEPTED_IN_TIME)
                        .count());
    }

    /** 总时限11-05；当天撤回的还没有逾期。 */
    @ParameterizedTest
    @CsvSource({"2025-11-05, 0", "2025-11-06, 1"})
    void aCaseThatIsTakenBackIsLateWhereItWasLateBefore(String withdrawnOn, int counted) {
        Desk desk = shiquan().on(withdrawnOn).write(Desk.CLERK, new CaseEvent.Withdrawn("不再申请"));
        assertEquals(
                counted,
                Counted.of(desk).stream()
                        .filter(each -> each.metric() == Metric.CASES_IN_TIME)
                        .count());
    }

    @Test
    void noLimitNoObservation() {
        assertTrue(Counted.none(shiquan(), Metric.ACCEPTED_IN_TIME));
        assertEquals(MetricSource.NONE, MetricSource.of(Metric.ACCEPTED_IN_TIME, shiquan().procedure));
        assertEquals(MetricSource.CASES, MetricSource.of(Metric.ACCEPTED_IN_TIME, withAcceptanceLimit()));
        assertEquals(
                MetricSource.NONE,
                MetricSource.of(Metric.REGISTERED_IN_TIME, new Desk("daye", "2025-10-15").procedure));
    }

    @Test
    void aStepThatIsNeverDoneIsLate() {
        Observation open = Counted.one(shiquan(), Metric.STEPS_IN_TIME, "confirmation");
        due("2025-11-05", false, open);
        assertFalse(open.isIn(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 4)));
        assertTrue(open.isIn(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 5)));
    }

    /** What an objection demands anew is not counted a second time; the first visit stays in time. */
    @Test
    void aStepCountsAsItWasDoneFirst() {
        Desk desk = shiquan().on("2025-10-20").posted();
        desk.write(Desk.CLERK, new CaseEvent.Objected("收入不实", ""));
        desk.write(Desk.CLERK, new CaseEvent.Reopened(StepKind.HOME_VISIT, "核实"));
        desk.on("2025-12-01").done(StepKind.HOME_VISIT);
        assertEquals(
                LocalDate.of(2025, 10, 16),
                Counted.one(desk, Metric.STEPS_IN_TIME, "home-visit").metOn());
    }

    private static Procedure withAcceptanceLimit() {
        Procedure own = new Desk("shiquan", "2025-10-15").procedure;
        TimeLimit limit = new TimeLimit(5, DayUnit.WORKING_DAY, LimitStart.PREVIOUS_STEP, Set.of(), List.of());
        return new Procedure(
                own.channels(),
                own.tracks(),
                own.clock(),
                own.refusal(),
                own.steps().stream()
                        .map(step -> step.kind() == StepKind.ACCEPTANCE ? with(step, limit) : step)
                        .toList());
    }

    private static Step with(Step step, TimeLimit limit) {
        return new Step(
                step.id(),
                step.kind(),
                step.name(),
                step.actor(),
                step.performers(),
                step.people(),
                null,
                limit,
                null,
                step.evidence(),
                step.parallelWith(),
                step.objection(),
                step.tentative(),
                step.bureaus(),
                step.clauses());
    }
}
