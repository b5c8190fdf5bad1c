package cn.binggui.core.household.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code person}.
 *
 * @param idHash fingerprint of the ID number; {@code null} where none is known
 * @param nameHash fingerprint of the full name
 * @param keyId master key under which all three were written
 * @param identity encrypted {@link cn.binggui.core.household.Identity}
 */
@MappedEntity("person")
record PersonRow(
        @Id long id,
        @Nullable String idHash,
        String nameHash,
        String keyId,
        byte[] identity,
        Instant recordedAt,
        @Version int version) {}
