package cn.binggui.core.casework.store;

import org.jspecify.annotations.Nullable;

/**
 * Which notices are wanted; what is {@code null} asks nothing.
 *
 * @param part of the notices
 * @param township division code of nine digits
 * @param village division code of twelve digits
 */
public record NoticeQuery(
        Part part, @Nullable String township, @Nullable String village) {
    /** Parts of the notices, each a list of its own. */
    public enum Part {
        /** Those that end on a day that has not passed yet. */
        STANDING,
        /** Those that have ended. */
        ENDED,
        /** Those without an end. */
        LASTING,
        /** All. */
        ALL
    }
}
