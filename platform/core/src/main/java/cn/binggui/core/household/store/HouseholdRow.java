package cn.binggui.core.household.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code household}.
 *
 * @param number division code of the township where it was registered, and six digits
 * @param revision the latest; whoever changes the household raises it, and only from the one that was seen
 */
@MappedEntity("household")
record HouseholdRow(
        @Id long id, String number, int revision, @Nullable LocalDate closedOn, Instant createdAt) {}
