package cn.binggui.core.comparison;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code scenario}; its readers stand in a table of their own. */
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
        @Version int version) {
    /** Returns the row with another content, on top of the version that the person had. */
    ScenarioRow with(Draft draft, Instant now, int known) {
        return new ScenarioRow(
                id,
                ownerId,
                ownerName,
                ownerTenant,
                draft.title().strip(),
                draft.facts(),
                draft.assumptions(),
                draft.county(),
                draft.township(),
                shared,
                createdAt,
                now,
                known);
    }

    /** Returns the row shared with everybody of the province or not, on top of the version that the person had. */
    ScenarioRow with(boolean everyone, int known) {
        return new ScenarioRow(
                id,
                ownerId,
                ownerName,
                ownerTenant,
                title,
                facts,
                assumptions,
                county,
                township,
                everyone,
                createdAt,
                updatedAt,
                known);
    }
}
