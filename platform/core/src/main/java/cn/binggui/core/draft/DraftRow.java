package cn.binggui.core.draft;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code draft}.
 *
 * @param subjectId {@code null} for what is yet to be registered
 * @param kind what was about to be done; the feature that keeps the draft names it
 * @param keyId master key under which the content was written
 * @param content encrypted
 */
@MappedEntity("draft")
record DraftRow(
        @Id long id,
        long ownerId,
        @Nullable Long subjectId,
        String kind,
        int revision,
        String keyId,
        byte[] content,
        Instant updatedAt) {}
