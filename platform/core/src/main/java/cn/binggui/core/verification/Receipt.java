package cn.binggui.core.verification;

import java.util.Set;

/**
 * A request that a platform has received, and what its answer must fit.
 *
 * @param reference the platform's own word for the request; letters, digits, dots, hyphens and underscores
 */
public record Receipt(long request, String county, Set<String> members, String reference) {
    private static final String REFERENCE = "[A-Za-z0-9._-]{1,64}";

    public Receipt {
        members = Set.copyOf(members);
        if (!isReference(reference)) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** Returns whether the text may stand in an address, a file's name and a column. */
    public static boolean isReference(String text) {
        return text.matches(REFERENCE) && !text.startsWith(".");
    }
}
