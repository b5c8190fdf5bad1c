package cn.binggui.core.scoring.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.scoring.Reading;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.casework.SampleCases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Rounds of 石泉 over one township and one department, under the plan's own scheme. */
class RoundsTest {
    private static final String TOWN = SampleRounds.TOWN;
    private static final String DEPARTMENT = SampleRounds.DEPARTMENT;
    private static final List<String> JUDGED = List.of("guidance-given", "measures", "results");

    private final Rounds rounds = RunningApp.bean(Rounds.class);
    private final ScoreSheets sheets = RunningApp.bean(ScoreSheets.class);
    private final Actor admin = RunningApp.actor("shiquan-admin");
    private final Actor evaluator = RunningApp.actor("shiquan-evaluator");
    private final Actor second = RunningApp.actor("shiquan-evaluator2");
    private final Actor township = RunningApp.actor("shiquan-township");
    private final Actor department = RunningApp.actor("shiquan-department");
    private final LocalDate today = RunningApp.today();

    @Test
    void aRoundGoesFromSelfAssessmentToItsLock() {
        Round round = SampleRounds.open();
        assertEquals(RoundPhase.SELF_ASSESSMENT, round.phase());
        say(round, department, DEPARTMENT, "guidance-given", 95);
        refused(Refusal.Kind.UNPROCESSABLE, () -> mark(round, evaluator, "guidance-given", 90));

        Round scoring = rounds.beginScoring(admin, round.id(), round.version());
        refused(Refusal.Kind.CONFLICT, () -> rounds.beginScoring(admin, round.id(), round.version()));
        refused(Refusal.Kind.UNPROCESSABLE, () -> say(round, department, DEPARTMENT, "results", 95));
        JUDGED.forEach(item -> mark(round, evaluator, item, full(item)));
        Refusal waiting = refused(
                Refusal.Kind.UNPROCESSABLE, () -> rounds.beginVerification(admin, round.id(), scoring.version()));
        assertTrue(waiting.getMessage().contains("还有 3 项等待评价员评分"), waiting.getMessage());
        JUDGED.forEach(item -> mark(round, second, item, full(item)));

        Round verification = rounds.beginVerification(admin, round.id(), scoring.version());
        assertEquals(round.to(), verification.measuredTo());
        record(round, admin, DEPARTMENT, "measures", new ItemEvent.SentBack("依据不足"));
        Refusal sentBack = refused(
                Refusal.Kind.UNPROCESSABLE,
                () -> rounds.notice(admin, round.id(), verification.version(), today.plusDays(5)));
        assertTrue(sentBack.getMessage().contains("还有 1 项"), sentBack.getMessage());
        Round again = rounds.returnToScoring(admin, round.id(), verification.version(), "补充依据");
        mark(round, evaluator, "measures", 46);
        Round verified = rounds.beginVerification(admin, round.id(), again.version());

        assertNull(sheets.get(department, round.id(), DEPARTMENT).score(), "not told yet");
        Round noticed = rounds.notice(admin, round.id(), verified.version(), today.plusDays(5));
        Points told = total(DEPARTMENT, round);
        assertEquals(sheets.get(department, round.id(), DEPARTMENT).score(), score(admin, round));
        record(round, department, DEPARTMENT, "results", new ItemEvent.Appealed("台账未计入", List.of()));
        Refusal early = refused(Refusal.Kind.UNPROCESSABLE, () -> rounds.lock(admin, round.id(), noticed.version()));
        assertTrue(early.getMessage().contains("申诉到"), early.getMessage());
        Rounds later = SampleRounds.later(Duration.ofDays(6));
        Refusal open = refused(
                Refusal.Kind.UNPROCESSABLE, () -> inShiquan(() -> later.lock(admin, round.id(), noticed.version())));
        assertTrue(open.getMessage().contains("还有申诉没有答复"), open.getMessage());
        record(
                round,
                admin,
                DEPARTMENT,
                "results",
                new ItemEvent.Answered(new Reading.Judged(Points.of(60)), "核对台账后更正"));
        assertTrue(told.compareTo(total(DEPARTMENT, round)) > 0, "the answer counts at once");

        Round locked = inShiquan(() -> later.lock(admin, round.id(), noticed.version()));
        assertEquals(RoundPhase.LOCKED, locked.phase());
        refused(Refusal.Kind.UNPROCESSABLE, () -> mark(round, evaluator, "results", 90));
        int versions = totals(round).size();
        record(
                round,
                admin,
                DEPARTMENT,
                "results",
                new ItemEvent.Corrected(new Reading.Judged(Points.of(70)), "抄录错误", 4));
        assertEquals(versions + 1, totals(round).size(), "the old total stays beside the new one");
        assertEquals(score(admin, round).total(), total(DEPARTMENT, round), "what is stored is what adds up");
    }

    @Test
    void aThirdEvaluatorIsAskedWhereTwoLieApartAndNobodyMore() {
        Round round = SampleRounds.scoring();
        mark(round, evaluator, "results", 95);
        mark(round, second, "results", 70);
        RoundBoard.Line line = line(round, DEPARTMENT);
        assertEquals(1, line.disputed());
        Actor third = new Actor(991, "third", "第三人", evaluator.roles(), "shiquan", evaluator.scope(), 1, false);
        mark(round, third, "results", 90);
        assertEquals(0, line(round, DEPARTMENT).disputed());
        assertEquals(
                new Reading.Judged(Points.of(new BigDecimal("92.50"))),
                state(round, "results").reading(indicator("results"), null));
        Actor fourth = new Actor(992, "fourth", "第四人", evaluator.roles(), "shiquan", evaluator.scope(), 1, false);
        refused(Refusal.Kind.UNPROCESSABLE, () -> mark(round, fourth, "results", 90));
        mark(round, evaluator, "results", 91);
        assertEquals(3, state(round, "results").marks().size(), "who has marked may mark otherwise");
    }

    @Test
    void marksAreBlindUntilOneHasMarkedAndTheUnitNeverSeesWho() {
        Round round = SampleRounds.scoring();
        mark(round, evaluator, "results", 95);
        assertEquals(0, seen(second, round).size());
        mark(round, second, "results", 94);
        assertEquals(2, seen(second, round).size());
        assertEquals(0, seen(department, round).size());
        assertNull(sheets.get(evaluator, round.id(), DEPARTMENT).score());
        assertNotNull(sheets.get(admin, round.id(), DEPARTMENT).score());
    }

    @Test
    void nobodyScoresTheirOwnUnitOrSpeaksForAnother() {
        Round round = SampleRounds.scoring();
        Actor own = new Actor(993, "own", "本单位", evaluator.roles(), "shiquan", department.scope(), 1, false);
        refused(Refusal.Kind.FORBIDDEN, () -> mark(round, own, "results", 90));
        refused(Refusal.Kind.FORBIDDEN, () -> mark(round, admin, "results", 90));
        refused(Refusal.Kind.NOT_FOUND, () -> sheets.get(township, round.id(), DEPARTMENT));
        refused(Refusal.Kind.NOT_FOUND, () -> sheets.get(department, round.id(), TOWN));
        refused(Refusal.Kind.FORBIDDEN, () -> rounds.board(township, round.id()));
    }

    @Test
    void badInputIsRefusedInWordsThatHelp() {
        Round round = SampleRounds.scoring();
        Refusal high = refused(Refusal.Kind.BAD_INPUT, () -> mark(round, evaluator, "measures", 51));
        assertTrue(high.mistakes().getFirst().message().contains("不在任何等次之内"));
        refused(
                Refusal.Kind.BAD_INPUT,
                () -> record(round, evaluator, DEPARTMENT, "results", new ItemEvent.Marked(Points.of(90), " ")));
        refused(
                Refusal.Kind.UNPROCESSABLE,
                () -> record(round, evaluator, TOWN, "accepted", new ItemEvent.Entered(new Reading.Occurred(1), "填报")));
        Refusal past = refused(
                Refusal.Kind.BAD_INPUT,
                () -> rounds.open(
                        admin, new NewRound(" ", today, today.minusDays(1), today.minusDays(1), Set.of(TOWN))));
        assertEquals(
                List.of("name", "to", "selfUntil"),
                past.mistakes().stream().map(Refusal.Mistake::path).toList());
        refused(
                Refusal.Kind.BAD_INPUT,
                () -> rounds.open(
                        admin, new NewRound(SampleRounds.name(), today.minusDays(9), today, today, Set.of("nowhere"))));
    }

    @Test
    void whoComesSecondIsToldAndTheFirstStays() {
        Round round = SampleRounds.open();
        say(round, department, DEPARTMENT, "results", 90);
        Refusal second = refused(
                Refusal.Kind.CONFLICT,
                () -> sheets.record(
                        department,
                        round.id(),
                        DEPARTMENT,
                        "results",
                        0,
                        new ItemEvent.SelfAssessed(
                                Points.of(80), "同时", List.of(paper(round, department, DEPARTMENT)))));
        assertTrue(second.getMessage().contains("仍保留在页面上"));
        assertEquals(
                Points.of(90),
                Objects.requireNonNull(state(round, "results").self()).claimed());
    }

    @Test
    void evidenceIsWhatTheUnitItselfHandedIn() {
        Round round = SampleRounds.open();
        long others = paper(SampleRounds.open(), department, DEPARTMENT);
        refused(
                Refusal.Kind.BAD_INPUT,
                () -> record(
                        round,
                        department,
                        DEPARTMENT,
                        "results",
                        new ItemEvent.SelfAssessed(Points.of(80), "已办理", List.of(others))));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> RunningApp.bean(SheetPapers.class).open(evaluator, round.id(), DEPARTMENT, others));
        refused(Refusal.Kind.NOT_FOUND, () -> paper(round, township, DEPARTMENT));
    }

    @Test
    void whoAlwaysGivesTheFullScoreIsNamedToTheAdministrator() {
        Round round = SampleRounds.scoring(Set.of(DEPARTMENT, "health"));
        for (String unit : List.of(DEPARTMENT, "health")) {
            for (String item : JUDGED) {
                ItemEvent full = new ItemEvent.Marked(Points.of(full(item)), "很好");
                record(round, evaluator, unit, item, full);
                record(
                        round,
                        second,
                        unit,
                        item,
                        item.equals("results") ? new ItemEvent.Marked(Points.of(95), "好") : full);
            }
        }
        Anomalies anomalies = RunningApp.bean(Anomalies.class);
        assertEquals(
                List.of(new Anomaly(Anomaly.Kind.ALWAYS_FULL, evaluator.displayName(), "评的 6 项全部满分")),
                anomalies.of(admin, round.id()));
        refused(Refusal.Kind.FORBIDDEN, () -> anomalies.of(evaluator, round.id()));
    }

    @Test
    void whatIsWrittenLongAfterItsDayIsCounted() {
        CaseEnds ends = RunningApp.bean(CaseEnds.class);
        LocalDate from = today.minusDays(39);
        // opened, accepted and carried on forty days ago, written down today
        CarriedCase late = CarriedCase.of("shiquan", from).to(StepKind.HOME_VISIT, Category.ALLOWANCE_MARGIN);
        String unit = TenantBinding.call(
                "shiquan",
                () -> RunningApp.bean(CaseStore.class)
                        .find(late.id())
                        .orElseThrow()
                        .township());
        Tally counted = TenantBinding.call("shiquan", () -> ends.writtenLate(from, today))
                .get(unit);
        assertTrue(counted.numerator() >= 2, counted::toString);
        assertTrue(counted.denominator() > counted.numerator(), counted::toString);
    }

    @Test
    void selfAssessmentEndsOnItsDay() {
        Round round = SampleRounds.open();
        ItemRules late = new ItemRules(
                round,
                round.unit(DEPARTMENT).orElseThrow(),
                indicator("results"),
                round.selfUntil().plusDays(1));
        Refusal refusal = refused(Refusal.Kind.UNPROCESSABLE, () -> {
            late.admit(ItemState.EMPTY, new ItemEvent.SelfAssessed(Points.of(80), "迟交", List.of(1L)), department);
            return null;
        });
        assertTrue(refusal.getMessage().contains("截止"), refusal.getMessage());
        assertFalse(round.selfUntil().isBefore(today));
    }

    private static int full(String item) {
        return item.equals("measures") ? 50 : 100;
    }

    private ItemEntry say(Round round, Actor actor, String unit, String item, int points) {
        return record(
                round,
                actor,
                unit,
                item,
                new ItemEvent.SelfAssessed(Points.of(points), "已办理", List.of(paper(round, actor, unit))));
    }

    private long paper(Round round, Actor actor, String unit) {
        return RunningApp.bean(SheetPapers.class)
                .add(actor, round.id(), unit, "台账.jpg", SampleCases.picture())
                .id();
    }

    private ItemEntry mark(Round round, Actor actor, String item, int points) {
        return record(round, actor, DEPARTMENT, item, new ItemEvent.Marked(Points.of(points), "依据材料"));
    }

    private ItemEntry record(Round round, Actor actor, String unit, String item, ItemEvent event) {
        int seen = inShiquan(() -> RunningApp.bean(ItemStore.class)
                .entries(round.unit(unit).orElseThrow().id(), item)
                .size());
        return sheets.record(actor, round.id(), unit, item, seen, event);
    }

    private List<ItemEntry> seen(Actor actor, Round round) {
        return sheets.get(actor, round.id(), DEPARTMENT).lines().stream()
                .filter(line -> line.indicator().id().equals("results"))
                .findFirst()
                .orElseThrow()
                .entries();
    }

    private ItemState state(Round round, String item) {
        return sheets.get(admin, round.id(), DEPARTMENT).lines().stream()
                .filter(line -> line.indicator().id().equals(item))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private RoundBoard.Line line(Round round, String unit) {
        return rounds.board(admin, round.id()).lines().stream()
                .filter(line -> line.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Scheme.Indicator indicator(String id) {
        return inShiquan(() -> RunningApp.bean(SchemeStore.class).current())
                .orElseThrow()
                .scheme()
                .sheets()
                .getLast()
                .indicator(id)
                .orElseThrow();
    }

    private UnitScore score(Actor actor, Round round) {
        return Objects.requireNonNull(sheets.get(actor, round.id(), DEPARTMENT).score());
    }

    private List<UnitTotal> totals(Round round) {
        return inShiquan(() -> Objects.requireNonNull(
                RunningApp.bean(TotalStore.class).of(round).get(DEPARTMENT)));
    }

    private Points total(String unit, Round round) {
        assertEquals(DEPARTMENT, unit);
        return Objects.requireNonNull(totals(round).getLast().total());
    }

    private static <T> T inShiquan(Supplier<T> work) {
        return TenantBinding.call("shiquan", work::get);
    }

    private static Refusal refused(Refusal.Kind kind, ThrowingSupplier<?> work) {
        Refusal refusal = assertThrows(Refusal.class, work::get);
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        return refusal;
    }
}
