package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.EVALUATOR;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.policy.declared.Scheme;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries and records many of an evaluator's marks at once, each under the same rules as one by one. */
@Singleton
public class Marks {
    private final RoundStore rounds;
    private final RoundScoring scoring;
    private final SchemeStore schemes;
    private final ScoreSheets sheets;
    private final Clock clock;

    Marks(RoundStore rounds, RoundScoring scoring, SchemeStore schemes, ScoreSheets sheets, Clock clock) {
        this.rounds = rounds;
        this.scoring = scoring;
        this.schemes = schemes;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * A mark that an evaluator wants to give.
     *
     * @param unit code
     * @param seen what {@link ItemEntry#lastFor} returned when the evaluator looked at the item
     */
    public record Mark(String unit, String indicator, int seen, ItemEvent.Marked event) {}

    /**
     * Returns why each mark would be refused, empty where it would be recorded; nothing is recorded.
     *
     * @throws Refusal NOT_FOUND where there is no such round
     */
    @Permission(EVALUATOR)
    public List<Optional<Refusal>> attempt(Actor actor, long round, List<Mark> marks) {
        Round of = rounds.get(round);
        Scheme scheme = schemes.get(of.scheme()).scheme();
        Map<String, Map<String, List<ItemEntry>>> entries = scoring.entries(of);
        return marks.stream()
                .map(mark -> Optional.ofNullable(refusal(actor, of, scheme, entries, mark)))
                .toList();
    }

    /**
     * Records what can be recorded, each mark for itself: one that is refused takes nothing from the others.
     *
     * @return why each was refused, empty where it is recorded
     */
    @Permission(EVALUATOR)
    public List<Optional<Refusal>> record(Actor actor, long round, List<Mark> marks) {
        List<Optional<Refusal>> refusals = new ArrayList<>(attempt(actor, round, marks));
        for (int i = 0; i < marks.size(); i++) {
            if (refusals.get(i).isEmpty()) {
                Mark mark = marks.get(i);
                try {
                    sheets.record(actor, round, mark.unit(), mark.indicator(), mark.seen(), mark.event());
                } catch (Refusal refusal) {
                    refusals.set(i, Optional.of(refusal));
                }
            }
        }
        return List.copyOf(refusals);
    }

    private @Nullable Refusal refusal(
            Actor actor, Round round, Scheme scheme, Map<String, Map<String, List<ItemEntry>>> entries, Mark mark) {
        ScoredUnit unit = round.unit(mark.unit()).orElse(null);
        if (unit == null) {
            return Refusal.notFound("本次评价没有这个单位");
        }
        Scheme.Indicator indicator = scheme.sheet(unit.kind())
                .flatMap(sheet -> sheet.indicator(mark.indicator()))
                .orElse(null);
        if (indicator == null) {
            return Refusal.notFound("评价方案没有这项指标");
        }
        List<ItemEntry> past = entries.getOrDefault(unit.code(), Map.of()).getOrDefault(indicator.id(), List.of());
        ItemState state = ItemState.of(past);
        try {
            new ItemRules(round, unit, indicator, LocalDate.now(clock)).admit(state, mark.event(), actor);
        } catch (Refusal refusal) {
            return refusal;
        }
        return ItemEntry.lastFor(actor, past) == mark.seen() ? null : changed(actor, state);
    }

    private static Refusal changed(Actor actor, ItemState state) {
        return Refusal.conflict(
                !state.sentBack() && state.marks().containsKey(actor.userId())
                        ? "下载模板之后您已在网页上评过这一项；要改分请在评分表中修改"
                        : "下载模板之后这一项有了新的记录，请在评分表中核对后评分，或重新下载模板");
    }
}
