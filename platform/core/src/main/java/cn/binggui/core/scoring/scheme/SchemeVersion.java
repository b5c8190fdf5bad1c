package cn.binggui.core.scoring.scheme;

import cn.binggui.policy.declared.Scheme;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as it stands for good.
 *
 * @param version from one; 0 for the plan's own that no round has used yet
 * @param note what is other than before, in Chinese
 * @param createdAt {@code null} for the plan's own that no round has used yet
 * @param creator Chinese name; empty for the plan's own
 */
public record SchemeVersion(
        int version,
        Origin origin,
        String note,
        Scheme scheme,
        @Nullable Instant createdAt,
        String creator) {
    /** Who made a scheme. */
    public enum Origin {
        PLAN("方案"),
        COUNTY("县自定");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }
}
