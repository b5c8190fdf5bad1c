package cn.binggui.core.household.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code household_closed}: the last that lists know of a closed household; {@code validFrom} is the day of the closing. */
@MappedEntity("household_closed")
record ClosedRow(
        @Id long householdId,
        String number,
        int revision,
        String township,
        String village,
        String residence,
        int people,
        @Nullable Long headPerson,
        LocalDate validFrom,
        Instant recordedAt) {
    static ClosedRow of(CurrentRow last) {
        return new ClosedRow(
                last.householdId(),
                last.number(),
                last.revision(),
                last.township(),
                last.village(),
                last.residence(),
                last.people(),
                last.headPerson(),
                last.validFrom(),
                last.recordedAt());
    }
}
