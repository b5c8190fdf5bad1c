package cn.binggui.core.household.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code household_draft}.
 *
 * @param householdId {@code null} for a household that is yet to be registered
 * @param kind name of a {@link DraftKind}
 * @param keyId master key under which the content was written
 * @param content encrypted
 */
@MappedEntity("household_draft")
record DraftRow(
        @Id long id,
        long ownerId,
        @Nullable Long householdId,
        String kind,
        int revision,
        String keyId,
        byte[] content,
        Instant updatedAt) {}
