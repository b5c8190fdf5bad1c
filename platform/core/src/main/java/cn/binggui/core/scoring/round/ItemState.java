package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.Judging;
import cn.binggui.core.scoring.Reading;
import cn.binggui.core.scoring.Tally;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an item's entries amount to.
 *
 * @param seq of the last entry; 0 where there is none
 * @param marks each evaluator's present one, in the order of their first
 * @param entered what an evaluator entered
 * @param sentBack whether it waits to be scored once more
 * @param appeal the appeal that waits for an answer
 * @param instead what counts by an answer or a correction, whatever was counted before
 */
public record ItemState(
        int seq,
        ItemEvent.@Nullable SelfAssessed self,
        SequencedMap<Long, Points> marks,
        @Nullable Reading entered,
        boolean sentBack,
        ItemEvent.@Nullable Appealed appeal,
        @Nullable Reading instead) {
    /** An item of which nothing is recorded. */
    public static final ItemState EMPTY = new ItemState(0, null, new LinkedHashMap<>(), null, false, null, null);

    public ItemState {
        marks = new LinkedHashMap<>(marks);
    }

    /** Adds up the entries, in order. */
    public static ItemState of(List<ItemEntry> entries) {
        ItemState state = EMPTY;
        for (ItemEntry entry : entries) {
            state = state.next(entry);
        }
        return state;
    }

    /** Returns what the item is after one more entry. */
    public ItemState next(ItemEntry entry) {
        int now = entry.seq();
        return switch (entry.event()) {
            case ItemEvent.SelfAssessed said -> new ItemState(now, said, marks, entered, sentBack, appeal, instead);
            case ItemEvent.Marked(Points points, String words) -> {
                SequencedMap<Long, Points> next = new LinkedHashMap<>(marks);
                next.put(entry.actor(), points);
                yield new ItemState(now, self, next, entered, false, appeal, instead);
            }
            case ItemEvent.Entered(Reading value, String words) ->
                new ItemState(now, self, marks, value, false, appeal, instead);
            case ItemEvent.SentBack(String words) -> new ItemState(now, self, marks, entered, true, appeal, instead);
            case ItemEvent.Appealed said -> new ItemState(now, self, marks, entered, sentBack, said, instead);
            case ItemEvent.Answered(Reading value, String words) ->
                new ItemState(now, self, marks, entered, sentBack, null, value == null ? instead : value);
            case ItemEvent.Corrected(Reading value, String words, int corrects) ->
                new ItemState(now, self, marks, entered, sentBack, appeal, value);
        };
    }

    /** Returns what the marks amount to; empty where the indicator is not judged. */
    public Optional<Judging> judging(Scheme.Indicator indicator) {
        return indicator.method() instanceof ScoringMethod.Judgement judgement
                ? Optional.of(Judging.of(judgement, List.copyOf(marks.values())))
                : Optional.empty();
    }

    /**
     * Returns what is known of the unit on the indicator.
     *
     * @param counted by the indicator's metric; {@code null} where nothing is recorded from which it could be
     */
    public Reading reading(Scheme.Indicator indicator, @Nullable Tally counted) {
        if (instead != null) {
            return instead;
        }
        if (sentBack) {
            return new Reading.Waiting();
        }
        if (indicator.metric() != null) {
            return counted == null ? new Reading.NoSource() : new Reading.Counted(counted);
        }
        if (judging(indicator).orElse(null) instanceof Judging.Settled(Points points)) {
            return new Reading.Judged(points);
        }
        return entered == null ? new Reading.Waiting() : entered;
    }
}
