package cn.binggui.core.scoring.round;

import cn.binggui.policy.value.Points;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit got in a round, as it was told to it.
 *
 * @param unit code
 * @param version from one; another one after an answer or a correction
 * @param total {@code null} where nothing could be scored
 * @param weight how much of the sheet's weight could be scored, in hundredths of a percent, half up
 * @param vetoed indicator by which the sheet counts nothing
 * @param place among the units of its kind, equal totals sharing one; {@code null} without a total
 */
public record UnitTotal(
        String unit,
        int version,
        @Nullable Points total,
        Points bonus,
        int weight,
        @Nullable String vetoed,
        @Nullable Integer place,
        Instant at) {}
