package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.policy.declared.Scheme;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One unit's sheet, as far as the person who looks at it may see it.
 *
 * @param score {@code null} while the person may not see what it amounts to
 */
public record ScoreSheet(
        Round round,
        ScoredUnit unit,
        Scheme scheme,
        Scheme.Sheet sheet,
        List<Line> lines,
        @Nullable UnitScore score) {
    public ScoreSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One indicator.
     *
     * @param state of the entries that the person may see
     * @param entries that the person may see, the first one first
     * @param counted {@code null} where no metric counts it, or nothing is recorded for the metric
     * @param score {@code null} while the person may not see it
     * @param open what the person may do with it now
     * @param done whether the person has said, marked or entered what is theirs to
     */
    public record Line(
            Scheme.Dimension dimension,
            Scheme.Indicator indicator,
            ItemState state,
            List<ItemEntry> entries,
            @Nullable Tally counted,
            @Nullable IndicatorScore score,
            Set<ItemDeed> open,
            boolean done) {
        public Line {
            entries = List.copyOf(entries);
            open = Set.copyOf(open);
        }
    }
}
