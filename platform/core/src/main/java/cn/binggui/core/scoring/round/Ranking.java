package cn.binggui.core.scoring.round;

import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.value.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of one kind in the order of their totals, those without one last.
 *
 * @param before name of the round before, with whose places these are compared; {@code null} where there is none
 */
public record Ranking(EvaluatedUnit kind, @Nullable String before, List<Line> lines) {
    public Ranking {
        lines = List.copyOf(lines);
    }

    /**
     * A unit's place.
     *
     * @param total as it stands
     * @param before in the round before; {@code null} where it was not scored in it
     * @param smoothed the total with shares smoothed by workload; {@code null} where nothing could be scored, and for the province
     * @param workload cases decided in the period; {@code null} for units without cases, and for the province
     */
    public record Line(
            ScoredUnit unit,
            UnitTotal total,
            @Nullable UnitTotal before,
            @Nullable Points smoothed,
            @Nullable Long workload) {}
}
