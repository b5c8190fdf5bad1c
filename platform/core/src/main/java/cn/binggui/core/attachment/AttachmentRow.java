package cn.binggui.core.attachment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code attachment}.
 *
 * @param keyId master key under which the name was written
 * @param name encrypted: it may say whose paper it is
 * @param type name of an {@link AttachmentType}
 * @param width {@code null} for a paper, as is the height
 */
@MappedEntity("attachment")
record AttachmentRow(
        @Id long id,
        long ownerId,
        String keyId,
        byte[] name,
        String type,
        int bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant addedOn,
        long addedBy,
        String adderName) {}
