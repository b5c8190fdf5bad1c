package cn.binggui.core.comparison;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code scenario}. */
@MappedEntity("scenario")
record ScenarioRow(
        @Id UUID id,
        long ownerId,
        String ownerName,
        @Nullable String ownerTenant,
        String title,
        String facts,
        String assumptions,
        @Nullable String county,
        @Nullable String township,
        boolean shared,
        Instant createdAt,
        Instant updatedAt,
        @Version int version) {}
