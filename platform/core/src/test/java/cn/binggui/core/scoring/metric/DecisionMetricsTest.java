package cn.binggui.core.scoring.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Desk;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.Papers;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What decisions, objections and notices show, where the notice stands before the decision and where it follows it. */
class DecisionMetricsTest {
    /** The notice stands before the decision. */
    private static Desk shiquan() {
        Desk desk = new Desk("shiquan", "2025-10-15").accepted(Track.STANDARD).on("2025-10-16");
        return desk.done(StepKind.FINANCIAL_VERIFICATION)
                .done(StepKind.HOME_VISIT)
                .done(StepKind.TOWNSHIP_REVIEW);
    }

    /** The notice follows the decision. */
    private static Desk huaishang() {
        Desk desk = new Desk("huaishang", "2025-10-15").accepted(Track.STANDARD).on("2025-10-16");
        return desk.done(StepKind.FINANCIAL_VERIFICATION)
                .done(StepKind.COMMUNITY_REVIEW)
                .done(StepKind.HOME_VISIT)
                .confirmed(Category.ALLOWANCE_MARGIN);
    }

    private static Desk sentBack(Desk desk) {
        return desk.posted()
                .write(Desk.CLERK, new CaseEvent.Objected("收入不实", ""))
                .write(Desk.CLERK, new CaseEvent.Reopened(StepKind.HOME_VISIT, "核实"))
                .done(StepKind.HOME_VISIT);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void twiceIsOftenBeforeTheDecision(int times, boolean met) {
        Desk desk = shiquan();
        for (int i = 0; i < times; i++) {
            sentBack(desk).done(StepKind.TOWNSHIP_REVIEW);
        }
        assertTrue(Counted.none(desk, Metric.SENT_BACK));
        desk.noticed().confirmed(Category.ALLOWANCE_MARGIN);
        assertEquals(met, Counted.one(desk, Metric.SENT_BACK, "").isMet(desk.today));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void twiceIsOftenAfterTheDecision(int times, boolean met) {
        Desk desk = huaishang();
        for (int i = 0; i < times; i++) {
            sentBack(desk);
            assertTrue(Counted.none(desk, Metric.SENT_BACK));
            desk.on(desk.today.plusDays(1).toString()).confirmed(Category.ALLOWANCE_MARGIN);
        }
        Observation sentBack = Counted.one(desk, Metric.SENT_BACK, "");
        assertEquals(desk.today, sentBack.on());
        assertEquals(met, sentBack.isMet(desk.today));
    }

    @ParameterizedTest
    @CsvSource({"ALLOWANCE_MARGIN, false", "RIGID_EXPENDITURE, true", ", true"})
    void anObjectionIsUpheldByAnotherCategoryOrARefusal(@Nullable Category category, boolean upheld) {
        Desk desk = sentBack(huaishang());
        assertTrue(Counted.none(desk, Metric.OBJECTIONS_UPHELD));
        desk.on("2025-10-20");
        if (category == null) {
            desk.write(Desk.HEAD, Papers.refused("confirmation", "收入超过标准"));
        } else {
            desk.confirmed(category);
        }
        Observation observation = Counted.one(desk, Metric.OBJECTIONS_UPHELD, "");
        assertEquals(LocalDate.of(2025, 10, 20), observation.on());
        assertEquals(upheld, observation.isMet(desk.today));
    }

    /** No category was on file before the objection, so that only a refusal tells. */
    @ParameterizedTest
    @CsvSource({"ALLOWANCE_MARGIN, false", "RIGID_EXPENDITURE, false", ", true"})
    void beforeTheDecisionAnObjectionIsUpheldByARefusal(@Nullable Category category, boolean upheld) {
        Desk desk = sentBack(shiquan()).done(StepKind.TOWNSHIP_REVIEW).noticed();
        assertTrue(Counted.none(desk, Metric.OBJECTIONS_UPHELD));
        if (category == null) {
            desk.write(Desk.HEAD, Papers.refused("confirmation", "收入超过标准"));
        } else {
            desk.confirmed(category);
        }
        Observation observation = Counted.one(desk, Metric.OBJECTIONS_UPHELD, "");
        assertEquals(desk.today, observation.on());
        assertEquals(upheld, observation.isMet(desk.today));
    }

    @Test
    void aRefusalWithoutObjectionUpholdsNone() {
        Desk desk = shiquan().noticed();
        LocalDate ended = desk.today;
        desk.on("2025-11-05").write(Desk.HEAD, Papers.refused("confirmation", "收入超过标准"));
        Observation observation = Counted.one(desk, Metric.OBJECTIONS_UPHELD, "");
        assertEquals(ended, observation.on());
        assertNull(observation.metOn());
    }

    /** 10-20张贴，七天到10-27；期满后补的照片不算。 */
    @ParameterizedTest
    @CsvSource({
        "shiquan, 2025-10-24, true",
        "shiquan, 2025-10-27, true",
        "shiquan, 2025-10-28, false",
        "huaishang, 2025-10-24, true",
        "huaishang, 2025-10-27, true",
        "huaishang, 2025-10-28, false"
    })
    void picturesAreFromWhileTheNoticeStood(String county, String picturedOn, boolean proper) {
        Desk desk = (county.equals("shiquan") ? shiquan() : huaishang())
                .on("2025-10-20")
                .posted();
        desk.on(picturedOn).write(Desk.CLERK, new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        desk.on("2025-10-28").write(Desk.CLERK, new CaseEvent.NoticeEnded("public-notice"));
        Observation notice = Counted.one(desk, Metric.NOTICES_PROPER, "1");
        assertEquals(LocalDate.of(2025, 10, 27), notice.on());
        assertEquals(proper, notice.isMet(desk.today));
    }

    /** An entry that the rules would not admit, as in a file from elsewhere: the notice ended on its last day or before. */
    @ParameterizedTest
    @CsvSource({"2025-10-27, false", "2025-10-28, true", "2025-10-29, true"})
    void aNoticeStandsThroughItsLastDay(String endedOn, boolean proper) {
        Desk desk = shiquan().on("2025-10-20").posted();
        desk.write(Desk.CLERK, new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        List<CaseEntry> file = new ArrayList<>(desk.file);
        file.add(new CaseEntry(
                file.size() + 1, LocalDate.parse(endedOn), 1, new CaseEvent.NoticeEnded("public-notice")));
        assertEquals(
                proper,
                Counted.find(Counted.of(desk, file), Metric.NOTICES_PROPER, "1")
                        .orElseThrow()
                        .isMet(LocalDate.of(2025, 12, 31)));
    }

    /** 10-20张贴，到10-27：当天重办的还没有期满。 */
    @ParameterizedTest
    @CsvSource({"2025-10-24, 0", "2025-10-27, 0", "2025-10-28, 1"})
    void aNoticeThatAnObjectionTookDownIsNotCounted(String reopenedOn, int counted) {
        Desk desk = shiquan().on("2025-10-20").posted();
        desk.write(Desk.CLERK, new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        desk.write(Desk.CLERK, new CaseEvent.Objected("收入不实", ""));
        desk.on(reopenedOn).write(Desk.CLERK, new CaseEvent.Reopened(StepKind.HOME_VISIT, "核实"));
        assertEquals(
                counted,
                Counted.of(desk).stream()
                        .filter(each -> each.metric() == Metric.NOTICES_PROPER)
                        .count());
    }

    private static Grounds grounds(Outcome outcome, @Nullable Category category) {
        return new Grounds(1, "1.0.0", outcome, category, Set.of(Category.values()), "", 3, 900_000L, false, List.of());
    }

    private static Desk decided(Grounds grounds, Category category) {
        Desk desk = shiquan().noticed();
        return desk.write(
                Desk.HEAD,
                category == Category.NONE
                        ? new CaseEvent.Refused("confirmation", "不符合", grounds, null)
                        : new CaseEvent.Confirmed("confirmation", category, "", grounds, null));
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWANCE_MARGIN, ALLOWANCE_MARGIN, true",
        "ALLOWANCE_MARGIN, RIGID_EXPENDITURE, false",
        "ALLOWANCE_MARGIN, NONE, false",
        "NONE, NONE, true",
        "NONE, ALLOWANCE_MARGIN, false"
    })
    void aDecisionAgreesWithWhatTheRulesSay(Category rules, Category decision, boolean agrees) {
        Desk desk = decided(grounds(Outcome.DETERMINED, rules), decision);
        Observation observation = Counted.one(desk, Metric.AGREES_WITH_RULES, "1");
        assertEquals(desk.today, observation.on());
        assertEquals(agrees, observation.isMet(desk.today));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DETERMINED")
    void whereTheRulesAloneGiveNoResultNothingAgrees(Outcome outcome) {
        assertTrue(Counted.none(
                decided(grounds(outcome, Category.ALLOWANCE_MARGIN), Category.ALLOWANCE_MARGIN),
                Metric.AGREES_WITH_RULES));
    }

    @Test
    void everyDecisionIsComparedWithTheRules() {
        Desk desk = sentBack(huaishang()).confirmed(Category.RIGID_EXPENDITURE);
        assertNotNull(Counted.one(desk, Metric.AGREES_WITH_RULES, "1").metOn());
        assertNull(Counted.one(desk, Metric.AGREES_WITH_RULES, "2").metOn());
    }

    /** 决定10-24：前一天、当天核对的算，之后补的不算；先决定后核对的案卷只会从别处来。 */
    @ParameterizedTest
    @CsvSource({"2025-10-23, true", "2025-10-24, true", "2025-10-27, false"})
    void meansAreVerifiedBeforeTheDecision(String verifiedOn, boolean met) {
        Desk desk = new Desk("shiquan", "2025-10-15").accepted(Track.STANDARD);
        List<CaseEntry> file = new ArrayList<>(desk.file);
        CaseEvent verified = Papers.done(desk.procedure, "financial-verification", Desk.CLERK);
        CaseEvent confirmed = Papers.confirmed("confirmation", Category.ALLOWANCE_MARGIN);
        LocalDate decidedOn = LocalDate.of(2025, 10, 24);
        if (met) {
            file.add(new CaseEntry(3, LocalDate.parse(verifiedOn), 1, verified));
            file.add(new CaseEntry(4, decidedOn, 3, confirmed));
        } else {
            file.add(new CaseEntry(3, decidedOn, 3, confirmed));
            file.add(new CaseEntry(4, LocalDate.parse(verifiedOn), 1, verified));
        }
        Observation observation =
                Counted.find(Counted.of(desk, file), Metric.VERIFIED, "").orElseThrow();
        assertEquals(decidedOn, observation.on());
        assertEquals(met, observation.isMet(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void aPeriodCountsItsFirstAndLastDay() {
        Observation observation =
                new Observation(Metric.VERIFIED, "", LocalDate.of(2025, 3, 31), LocalDate.of(2025, 3, 31), false);
        LocalDate first = LocalDate.of(2025, 1, 1);
        assertEquals(
                0,
                CaseMetrics.tallies(List.of(observation), first, LocalDate.of(2025, 3, 30))
                        .size());
        assertEquals(
                1,
                CaseMetrics.tallies(List.of(observation), first, LocalDate.of(2025, 3, 31))
                        .size());
        assertEquals(
                0,
                CaseMetrics.tallies(List.of(observation), LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30))
                        .size());
    }

    @Test
    void frozenObservationsComeBackAsTheyWere() {
        List<FrozenObservations.Line> lines = new ArrayList<>();
        long id = 4_000_000_000_000L;
        for (Observation each : Counted.of(sentBack(huaishang()).confirmed(Category.RIGID_EXPENDITURE))) {
            id -= 77;
            lines.add(new FrozenObservations.Line(
                    each.metric(), id, each.item(), each.on(), each.metOn(), each.isMet(LocalDate.of(2026, 1, 1))));
        }
        FrozenObservations frozen = new FrozenObservations(lines);
        FrozenObservations read = FrozenObservations.of(frozen.bytes());
        assertTrue(lines.size() > 10);
        assertEquals(frozen, read);
        assertEquals(1, read.lines(Metric.AGREES_WITH_RULES, ObservedPart.UNMET).size());
        assertEquals(2, read.tally(Metric.AGREES_WITH_RULES).denominator());
        assertEquals(1, read.tally(Metric.AGREES_WITH_RULES).numerator());
    }
}
