package cn.binggui.core.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, the latest first.
 *
 * @param entries at most as many as were asked for
 * @param next where the next page begins; {@code null} behind the last one
 * @param count how many rows the query has altogether, at most {@value #MOST_COUNTED}
 */
public record AuditPage(List<AuditEntry> entries, @Nullable AuditCursor next, int count) {
    /** Nobody reads further; counting on would only cost. */
    public static final int MOST_COUNTED = 10_000;

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
