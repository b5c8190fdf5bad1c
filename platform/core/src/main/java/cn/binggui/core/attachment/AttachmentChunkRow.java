package cn.binggui.core.attachment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code attachment_chunk}: a piece of a content.
 *
 * @param seq from 0
 * @param keyId master key under which it was written
 * @param content encrypted
 */
@MappedEntity("attachment_chunk")
record AttachmentChunkRow(@Id long id, long attachmentId, int seq, String keyId, byte[] content) {}
