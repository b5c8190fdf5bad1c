package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.Reading;
import cn.binggui.policy.value.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one indicator of one unit's sheet; appended and never changed. */
public sealed interface ItemEvent {
    /** Returns the words given with it, in Chinese. */
    String words();

    /**
     * The unit says what it did.
     *
     * @param claimed the points it gives itself; {@code null} where a metric counts
     * @param evidence keys of attachments
     */
    record SelfAssessed(@Nullable Points claimed, String words, List<Long> evidence) implements ItemEvent {
        public SelfAssessed {
            evidence = List.copyOf(evidence);
        }
    }

    /** An evaluator judges, by himself. */
    record Marked(Points points, String words) implements ItemEvent {}

    /** An evaluator enters what was found: occurrences or a share. */
    record Entered(Reading value, String words) implements ItemEvent {}

    /** Whoever verifies gives it back to be scored once more. */
    record SentBack(String words) implements ItemEvent {}

    /** The unit does not agree. */
    record Appealed(String words, List<Long> evidence) implements ItemEvent {
        public Appealed {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The appeal is answered.
     *
     * @param value what counts instead; {@code null} where all stays as it was
     */
    record Answered(@Nullable Reading value, String words) implements ItemEvent {}

    /**
     * Something is put right after the round was locked.
     *
     * @param corrects number of the entry that was wrong; 0 where it was what had been counted
     */
    record Corrected(Reading value, String words, int corrects) implements ItemEvent {}
}
