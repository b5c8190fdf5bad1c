package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Scheme;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Opens a county's rounds of evaluation and moves them on. */
@Singleton
public class Rounds {
    private static final int LONGEST_NAME = 60;

    private final RoundStore store;
    private final RoundScoring scoring;
    private final TotalStore totals;
    private final RoundUnits units;
    private final SchemeStore schemes;
    private final Measures measures;
    private final Clock clock;

    Rounds(
            RoundStore store,
            RoundScoring scoring,
            TotalStore totals,
            RoundUnits units,
            SchemeStore schemes,
            Measures measures,
            Clock clock) {
        this.store = store;
        this.scoring = scoring;
        this.totals = totals;
        this.units = units;
        this.schemes = schemes;
        this.measures = measures;
        this.clock = clock;
    }

    /** Returns all rounds, the latest period first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public List<Round> list(Actor actor) {
        return store.all();
    }

    /**
     * Returns how far each unit of a round is.
     *
     * @throws Refusal NOT_FOUND
     */
    @Permission({COUNTY_ADMIN, EVALUATOR})
    public RoundBoard board(Actor actor, long id) {
        Round round = store.get(id);
        Scheme scheme = schemes.get(round.scheme()).scheme();
        return RoundBoards.of(round, scheme, store.moves(id), scoring.of(round, scheme));
    }

    /** Returns the units that the present scheme can score, in the order of lists; none where there is no scheme. */
    @Permission(COUNTY_ADMIN)
    public List<Candidate> candidates(Actor actor) {
        return schemes.current()
                .map(scheme -> units.of(TenantBinding.current(), scheme.scheme()))
                .orElse(List.of());
    }

    /**
     * Opens a round under the present scheme.
     *
     * @throws Refusal BAD_INPUT where the period or the name will not do; UNPROCESSABLE where neither plan nor county has a scheme
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public Round open(Actor actor, NewRound opened) {
        require(opened);
        SchemeVersion current = schemes.current().orElseThrow(() -> unprocessable("本县方案未规定评价方案，请先在“评价方案”中建立并发布"));
        SchemeVersion scheme = schemes.stored(current, actor);
        List<Candidate> scored = units.of(TenantBinding.current(), scheme.scheme()).stream()
                .filter(unit -> opened.units().contains(unit.code()))
                .toList();
        if (scored.isEmpty() || scored.size() < opened.units().size()) {
            throw Refusal.badInput("units", "请选择评价方案所评价的乡镇、部门");
        }
        return store.open(opened, scheme.version(), scored, actor);
    }

    /**
     * Ends the self-assessment and begins scoring.
     *
     * @param version that the person had before them
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public Round beginScoring(Actor actor, long id, int version) {
        Round round = in(id, version, RoundPhase.SELF_ASSESSMENT);
        return store.move(round, RoundPhase.SCORING, null, null, "", actor);
    }

    /**
     * Fixes what was counted and begins verification.
     *
     * @throws Refusal UNPROCESSABLE where the period is not over or an item still waits for an evaluator
     */
    @Permission(COUNTY_ADMIN)
    public Round beginVerification(Actor actor, long id, int version) {
        Round round = in(id, version, RoundPhase.SCORING);
        LocalDate today = LocalDate.now(clock);
        if (!round.to().isBefore(today)) {
            throw unprocessable("评价期到 %s 才结束，之后才能固定数据、开始复核".formatted(round.to()));
        }
        requireNothingWaits(round);
        if (round.measuredTo() != null) {
            return store.move(round, RoundPhase.VERIFICATION, null, round.measuredTo(), "", actor);
        }
        LocalDate measuredTo = round.measuredTo(today);
        return store.fix(
                round,
                scoring.counted(round),
                measures.freeze(round.units(), round.from(), measuredTo),
                measuredTo,
                actor);
    }

    /**
     * Gives the items that were sent back to the evaluators once more.
     *
     * @param words why
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public Round returnToScoring(Actor actor, long id, int version, String words) {
        Round round = in(id, version, RoundPhase.VERIFICATION);
        if (words.isBlank()) {
            throw Refusal.badInput("words", "请写明为什么退回评分");
        }
        return store.move(round, RoundPhase.SCORING, null, round.measuredTo(), words, actor);
    }

    /**
     * Gives the units their result.
     *
     * @param appealUntil last day on which they may appeal
     * @throws Refusal FORBIDDEN to somebody who scored; UNPROCESSABLE where an item was sent back
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public Round notice(Actor actor, long id, int version, LocalDate appealUntil) {
        Round round = in(id, version, RoundPhase.VERIFICATION);
        if (!appealUntil.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("appealUntil", "申诉截止日须在今天之后");
        }
        Scheme scheme = schemes.get(round.scheme()).scheme();
        RoundResult result = scoring.of(round, scheme);
        requireApart(actor, result);
        requireNothingWaits(round);
        totals.keep(round, result.scores());
        return store.move(round, RoundPhase.NOTICED, appealUntil, round.measuredTo(), "", actor);
    }

    /**
     * Locks the round for good.
     *
     * @throws Refusal UNPROCESSABLE while units may still appeal or an appeal waits for its answer
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public Round lock(Actor actor, long id, int version) {
        Round round = in(id, version, RoundPhase.NOTICED);
        LocalDate until = round.appealUntil();
        if (until == null || !until.isBefore(LocalDate.now(clock))) {
            throw unprocessable("申诉到 %s 截止，之后才能归档".formatted(until));
        }
        Scheme scheme = schemes.get(round.scheme()).scheme();
        RoundResult result = scoring.of(round, scheme);
        List<String> open = RoundBoards.of(round, scheme, List.of(), result).lines().stream()
                .filter(line -> line.appeals() > 0)
                .map(line -> line.unit().name())
                .toList();
        if (!open.isEmpty()) {
            throw unprocessable("还有申诉没有答复：%s".formatted(String.join("、", open)));
        }
        totals.keep(round, result.scores());
        return store.move(round, RoundPhase.LOCKED, until, round.measuredTo(), "", actor);
    }

    private void require(NewRound opened) {
        List<Refusal.Mistake> mistakes = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        String name = opened.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            mistakes.add(new Refusal.Mistake("name", "请填写评价名称，不超过 %d 字".formatted(LONGEST_NAME)));
        } else if (store.isNamed(name)) {
            mistakes.add(new Refusal.Mistake("name", "已有同名的评价，请换一个名称"));
        }
        if (opened.to().isBefore(opened.from())) {
            mistakes.add(new Refusal.Mistake("to", "结束日不能早于开始日"));
        }
        if (opened.from().isAfter(today)) {
            mistakes.add(new Refusal.Mistake("from", "评价期还没有开始"));
        }
        if (opened.selfUntil().isBefore(today)) {
            mistakes.add(new Refusal.Mistake("selfUntil", "自评截止日不能早于今天"));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
    }

    private Round in(long id, int version, RoundPhase phase) {
        Round round = store.get(id);
        if (round.version() != version || round.phase() != phase) {
            throw Refusal.conflict(
                    "这次评价刚被别人推进过，现在是“%s”阶段，请刷新".formatted(round.phase().label()));
        }
        return round;
    }

    private void requireNothingWaits(Round round) {
        Scheme scheme = schemes.get(round.scheme()).scheme();
        List<RoundBoard.Line> waiting =
                RoundBoards.of(round, scheme, List.of(), scoring.of(round, scheme)).lines().stream()
                        .filter(line -> line.waiting() > 0)
                        .toList();
        if (!waiting.isEmpty()) {
            throw unprocessable("还有 %d 项等待评价员评分：%s"
                    .formatted(
                            waiting.stream().mapToInt(RoundBoard.Line::waiting).sum(),
                            String.join(
                                    "、",
                                    waiting.stream()
                                            .map(line -> line.unit().name())
                                            .toList())));
        }
    }

    private static void requireApart(Actor actor, RoundResult result) {
        boolean scored = result.entries().values().stream()
                .flatMap(items -> items.values().stream())
                .flatMap(List::stream)
                .anyMatch(entry -> entry.actor() == actor.userId()
                        && (entry.event() instanceof ItemEvent.Marked || entry.event() instanceof ItemEvent.Entered));
        if (scored) {
            throw Refusal.forbidden("您在本次评价中评过分，请由别人复核并告知结果");
        }
    }

    static String subject(long id) {
        return "round:" + id;
    }

    private static Refusal unprocessable(String words) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, words);
    }
}
