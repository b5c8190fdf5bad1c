package cn.binggui.core.scoring.scheme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A row of {@code scoring_scheme}.
 *
 * @param version from one, without gaps
 * @param origin {@link SchemeVersion.Origin}
 * @param content JSON
 */
@MappedEntity("scoring_scheme")
record SchemeRow(
        @Id int version,
        String origin,
        String note,
        String content,
        Instant createdAt,
        long createdBy,
        String creatorName) {}
