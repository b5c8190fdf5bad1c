package cn.binggui.core.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code audit_entry}.
 *
 * @param details JSON object of strings, in the order of its names
 * @param sealSeq place in the chain, from 1; {@code null} until the sealer has come by
 * @param keyId master key of the mac
 * @param mac HMAC of the row and the mac before it, in hexadecimal
 */
@MappedEntity("audit_entry")
record AuditRow(
        @Id long id,
        Instant at,
        long actorId,
        String actorName,
        String action,
        String subject,
        String details,
        @Nullable Long sealSeq,
        @Nullable String keyId,
        @Nullable String mac) {
    /** Returns the row in its place. */
    AuditRow sealed(long seq, String key, String sealMac) {
        return new AuditRow(id, at, actorId, actorName, action, subject, details, seq, key, sealMac);
    }
}
