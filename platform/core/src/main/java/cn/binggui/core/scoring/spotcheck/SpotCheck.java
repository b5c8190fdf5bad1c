package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spot check of the households that were newly confirmed in a period.
 *
 * @param version grows with every step; whoever takes one says which they had before them
 * @param from first day of the period
 * @param to last day of the period
 * @param share at least so much of every stratum is drawn
 * @param ownShare whether the county set the share itself, and not its plan
 * @param pluginVersion version of the county's policy whose share it is
 * @param commitment SHA-256 of the seed, in hexadecimal digits; {@code null} before somebody commits
 * @param listHash SHA-256 of the frozen list, in hexadecimal digits; {@code null} before it is frozen
 * @param drawnOn the day of the draw; {@code null} before it
 */
public record SpotCheck(
        long id,
        int version,
        SpotCheckState state,
        LocalDate from,
        LocalDate to,
        Ratio share,
        boolean ownShare,
        String pluginVersion,
        @Nullable String commitment,
        @Nullable String listHash,
        @Nullable LocalDate drawnOn) {}
