package cn.binggui.core.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Consecutive days off.
 *
 * @param name such as 国庆节
 * @param to the last day, included
 */
public record Holiday(String name, LocalDate from, LocalDate to) {
    public Holiday {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a holiday that ends before it begins");
        }
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
