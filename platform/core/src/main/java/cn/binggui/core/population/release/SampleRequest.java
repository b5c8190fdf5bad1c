package cn.binggui.core.population.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sample is to be made of.
 *
 * @param purpose what it is for; the province reads it
 * @param asOf the day as of which the households are taken, and as which they will be tried
 * @param most how many households are chosen at random at most; {@code null} for all, up to what a sample may hold
 */
public record SampleRequest(
        String purpose, LocalDate asOf, @Nullable Integer most) {}
