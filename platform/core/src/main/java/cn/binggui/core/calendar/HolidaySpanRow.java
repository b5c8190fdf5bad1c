package cn.binggui.core.calendar;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row that a notice arranges.
 *
 * @param off whether the offices are closed; otherwise they make up
 */
@MappedEntity("holiday_span")
record HolidaySpanRow(
        @Id @GeneratedValue @Nullable Long rowId,
        long notice,
        String name,
        boolean off,
        LocalDate fromDay,
        LocalDate toDay) {}
