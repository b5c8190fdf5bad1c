package cn.binggui.core.integrity;

import org.jspecify.annotations.Nullable;

/**
 * A query that finds data that cannot be right; a file of the folder {@code integrity}.
 *
 * <p>Queries know {@code :county}, {@code :currentKey}, {@code :today}, {@code :hourAgo}, {@code :dayAgo},
 * {@code :monthAgo} and {@code :halfYearAgo}.
 *
 * @param id the file's name
 * @param title what is wrong where it finds something, in Chinese
 * @param severity how bad that is
 * @param subject what its ids are of: household, person, draft, village, township, audit, job
 * @param onPlatform whether it asks the platform's database instead of the county's
 * @param summary gives one number; {@code null} where there is a reference
 * @param details gives keys, never identities, at most fifty
 * @param reference a query on the platform's database; whatever the details give and it does not is found
 * @param recommendation what to do, in Chinese
 */
public record IntegrityCheck(
        String id,
        String title,
        Severity severity,
        String subject,
        boolean onPlatform,
        @Nullable String summary,
        String details,
        @Nullable String reference,
        String recommendation) {
    public IntegrityCheck {
        if ((summary == null) == (reference == null)) {
            throw new IllegalArgumentException("a check has either a summary or a reference: " + id);
        }
    }

    /** How bad it is. */
    public enum Severity {
        /** Results or lists are wrong by it. */
        ERROR("错误"),
        /** Somebody must look at it. */
        WARNING("警告"),
        /** It may be quite right. */
        NOTICE("提示");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        /** Returns the Chinese word. */
        public String label() {
            return label;
        }
    }
}
