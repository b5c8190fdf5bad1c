package cn.binggui.core.population;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A population that can be tried.
 *
 * @param county whose sample it is; {@code null} for an upload
 * @param countyName that county's Chinese name; {@code null} for an upload
 * @param title what it is for
 * @param asOf the day as of which the households are, as which they are tried; {@code null} where each has its own
 * @param since when it was released or uploaded
 * @param outdated age bounds that rules use by now and that the sample's birth dates were not kept apart for; it cannot be tried until it is
 *     released anew
 */
public record PopulationInfo(
        long id,
        PopulationKind kind,
        @Nullable String county,
        @Nullable String countyName,
        String title,
        @Nullable LocalDate asOf,
        int households,
        Instant since,
        boolean outdated) {}
