package cn.binggui.core.scoring.metric;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a metric counted.
 *
 * @param id the case's key
 * @param number what people call the case by
 * @param village division code of twelve digits
 * @param item as in {@link Observation}
 * @param met whether the numerator counts it
 */
public record ObservedCase(
        long id,
        String number,
        String village,
        String item,
        LocalDate on,
        @Nullable LocalDate metOn,
        boolean met) {}
