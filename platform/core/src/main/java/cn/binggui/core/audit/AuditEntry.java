package cn.binggui.core.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was changed or looked at, as a reader sees it.
 *
 * @param action what was done, in Chinese
 * @param subject what it was done to, for example {@code household:123}
 * @param details what else was taken down, without the reason
 * @param reason why, in the person's own words; {@code null} where none was asked
 * @param sealSeq place in the chain, from 1; {@code null} while the row waits for the sealer
 * @param mac the row's mac, in hexadecimal; {@code null} while it waits
 */
public record AuditEntry(
        long id,
        Instant at,
        String actorName,
        String action,
        String subject,
        Map<String, String> details,
        @Nullable String reason,
        @Nullable Long sealSeq,
        @Nullable String mac) {
    /** Returns where a page ends that ends with this row. */
    public AuditCursor cursor() {
        return new AuditCursor(at, id);
    }
}
