package cn.binggui.core.calendar;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A notice as it was entered; never changed, only followed by another of the same year. */
@MappedEntity("holiday_notice")
record HolidayNoticeRow(
        @Id @GeneratedValue @Nullable Long rowId,
        int year,
        String document,
        LocalDate issuedOn,
        String reason,
        String enteredBy,
        Instant enteredAt) {}
