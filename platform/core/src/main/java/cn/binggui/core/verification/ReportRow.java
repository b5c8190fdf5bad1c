package cn.binggui.core.verification;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code verification_report}.
 *
 * @param id of the request
 * @param keyId master key under which the content was written
 * @param content encrypted
 */
@MappedEntity("verification_report")
record ReportRow(@Id long id, String keyId, byte[] content) {}
