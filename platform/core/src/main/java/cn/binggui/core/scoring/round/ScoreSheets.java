package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.attachment.AttachmentStore;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units' score sheets: a unit sees its own, evaluators and the county's administrators see all.
 *
 * <p>While scoring goes on, an evaluator sees what others marked on an item only after marking it himself; the unit sees what its sheet
 * amounts to when it is told the result, and never which evaluator marked what.
 */
@Singleton
public class ScoreSheets {
    private final RoundStore rounds;
    private final ItemStore items;
    private final RoundScoring scoring;
    private final TotalStore totals;
    private final SchemeStore schemes;
    private final AttachmentStore attachments;
    private final AuditLog audit;
    private final Clock clock;

    ScoreSheets(
            RoundStore rounds,
            ItemStore items,
            RoundScoring scoring,
            TotalStore totals,
            SchemeStore schemes,
            AttachmentStore attachments,
            AuditLog audit,
            Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.scoring = scoring;
        this.totals = totals;
        this.schemes = schemes;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns a unit's sheet.
     *
     * @param unit code
     * @throws Refusal NOT_FOUND where there is none that the actor may see
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public ScoreSheet get(Actor actor, long round, String unit) {
        Round of = rounds.get(round);
        ScoredUnit scored = visible(actor, of, unit);
        Scheme scheme = schemes.get(of.scheme()).scheme();
        return sheet(scheme, scoring.of(of, scheme), new Sight(actor, of, scored));
    }

    /**
     * Returns all sheets of a round in the order of its units, as far as the actor may see them.
     *
     * @throws Refusal NOT_FOUND
     */
    @Permission({COUNTY_ADMIN, EVALUATOR})
    public List<ScoreSheet> all(Actor actor, long round) {
        Round of = rounds.get(round);
        Scheme scheme = schemes.get(of.scheme()).scheme();
        RoundResult result = scoring.of(of, scheme);
        return of.units().stream()
                .map(unit -> sheet(scheme, result, new Sight(actor, of, unit)))
                .toList();
    }

    private ScoreSheet sheet(Scheme scheme, RoundResult result, Sight sight) {
        Scheme.Sheet sheet = scheme.sheet(sight.unit().kind()).orElseThrow();
        UnitScore score = sight.seesScores() ? result.scores().get(sight.unit().code()) : null;
        List<ScoreSheet.Line> lines = new ArrayList<>();
        for (Scheme.Dimension dimension : sheet.dimensions()) {
            for (Scheme.Indicator indicator : dimension.indicators()) {
                lines.add(line(dimension, indicator, result, sight, score));
            }
        }
        return new ScoreSheet(sight.round(), sight.unit(), scheme, sheet, lines, score);
    }

    /**
     * Records something on an item.
     *
     * @param seen number of the item's last entry that the person had before them
     * @throws Refusal BAD_INPUT, FORBIDDEN or UNPROCESSABLE as the rules have it; CONFLICT where somebody else recorded something since
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    @Transactional(TenantDataSource.NAME)
    public ItemEntry record(Actor actor, long round, String unit, String indicator, int seen, ItemEvent event) {
        Round of = rounds.hold(round);
        ScoredUnit scored = visible(actor, of, unit);
        Scheme scheme = schemes.get(of.scheme()).scheme();
        Scheme.Indicator item = scheme.sheet(scored.kind())
                .orElseThrow()
                .indicator(indicator)
                .orElseThrow(() -> Refusal.notFound("没有这项指标"));
        ItemState state = ItemState.of(items.entries(scored.id(), indicator));
        new ItemRules(of, scored, item, LocalDate.now(clock)).admit(state, event, actor);
        requireOwn(scored, event);
        if (state.seq() != seen && !standsAlone(event)) {
            throw Refusal.conflict("这一项刚被别人记录过，请刷新后核对再保存；您填写的内容仍保留在页面上");
        }
        ItemEntry entry = items.add(scored.id(), indicator, state.seq() + 1, items.now(), event, actor);
        if (of.phase().isNoticed()) {
            totals.keep(of, scoring.of(of, scheme).scores());
        }
        audit.record(
                actor,
                AuditAction.SCORE_RECORDED,
                Rounds.subject(round),
                Map.of(
                        "unit",
                        unit,
                        "indicator",
                        indicator,
                        "event",
                        event.getClass().getSimpleName()));
        return entry;
    }

    /** Evidence is what was handed in with this very sheet. */
    private void requireOwn(ScoredUnit unit, ItemEvent event) {
        List<Long> evidence = switch (event) {
            case ItemEvent.SelfAssessed said -> said.evidence();
            case ItemEvent.Appealed said -> said.evidence();
            case ItemEvent.Marked _,
                    ItemEvent.Entered _,
                    ItemEvent.SentBack _,
                    ItemEvent.Answered _,
                    ItemEvent.Corrected _ -> List.of();
        };
        for (long each : evidence) {
            if (attachments
                    .find(each)
                    .filter(found -> found.owner() == unit.id())
                    .isEmpty()) {
                throw Refusal.badInput("evidence", "有佐证材料不属于这张评分表，请重新上传");
            }
        }
    }

    /** Evaluators mark without seeing each other's marks; what one of them does takes nothing from another. */
    private static boolean standsAlone(ItemEvent event) {
        return event instanceof ItemEvent.Marked;
    }

    private ScoreSheet.Line line(
            Scheme.Dimension dimension,
            Scheme.Indicator indicator,
            RoundResult result,
            Sight sight,
            @Nullable UnitScore score) {
        String unit = sight.unit().code();
        List<ItemEntry> entries = sight.of(result.entries(unit, indicator.id()));
        ItemState state = result.state(unit, indicator.id());
        Metric metric = indicator.metric();
        Tally counted = metric == null
                ? null
                : result.counted().getOrDefault(unit, Map.of()).get(metric);
        return new ScoreSheet.Line(
                dimension,
                indicator,
                ItemState.of(entries),
                entries,
                counted,
                score == null ? null : score.indicators().get(indicator.id()),
                new ItemRules(sight.round(), sight.unit(), indicator, LocalDate.now(clock)).open(state, sight.actor()),
                isDone(state, sight));
    }

    private static boolean isDone(ItemState state, Sight sight) {
        return sight.round().phase() == RoundPhase.SELF_ASSESSMENT
                ? state.self() != null
                : !state.sentBack()
                        && (state.entered() != null
                                || state.marks().containsKey(sight.actor().userId()));
    }

    static ScoredUnit visible(Actor actor, Round round, String code) {
        return round.unit(code)
                .filter(unit -> actor.is(COUNTY_ADMIN) || actor.is(EVALUATOR) || unit.isOf(actor))
                .orElseThrow(() -> Refusal.notFound("没有这个单位的评分表，或您无权查看"));
    }
}
