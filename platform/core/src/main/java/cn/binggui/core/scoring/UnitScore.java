package cn.binggui.core.scoring;

import cn.binggui.policy.value.Points;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit got under a sheet.
 *
 * @param indicators by identifier, in the sheet's order
 * @param dimensions of the dimensions that could be scored, the share of a hundred that each got
 * @param bonus what came on top
 * @param total of a hundred and bonus; {@code null} where nothing could be scored
 * @param vetoed by which indicator the whole sheet counts nothing; {@code null} where none does
 * @param weight how much of the sheet's weight could be scored, in hundredths of a percent, half up
 */
public record UnitScore(
        SequencedMap<String, IndicatorScore> indicators,
        Map<String, Points> dimensions,
        Points bonus,
        @Nullable Points total,
        @Nullable String vetoed,
        int weight) {
    public UnitScore {
        indicators = new LinkedHashMap<>(indicators);
        dimensions = Map.copyOf(dimensions);
    }

    /**
     * Returns the place among units of the same kind, equal totals sharing one; {@code null} without a total.
     *
     * @param all the units' scores, this one's may be among them
     */
    public @Nullable Integer placeAmong(Collection<UnitScore> all) {
        Points own = total;
        if (own == null) {
            return null;
        }
        return 1
                + (int) all.stream()
                        .filter(other -> other.total() != null && other.total().compareTo(own) > 0)
                        .count();
    }

    /** Tells whether an evaluator has still something to do. */
    public boolean isWaiting() {
        return indicators.values().stream()
                .anyMatch(score -> score instanceof IndicatorScore.Unscored(IndicatorScore.Reason reason, String how)
                        && reason == IndicatorScore.Reason.WAITING);
    }
}
