package cn.binggui.core.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that stop a clock.
 *
 * @param from the first day that does not count
 * @param to the day that counts again; {@code null} while the suspension goes on
 */
public record Suspension(LocalDate from, @Nullable LocalDate to) {
    public Suspension {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a suspension that ends before it begins");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
