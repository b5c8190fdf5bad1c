package cn.binggui.core.document;

import java.util.regex.Pattern;

/** What a document cannot do without. */
final class Checks {
    private static final Pattern REDACTED = Pattern.compile("\\p{IsHan}{0,2}某");

    private Checks() {}

    /** Checks that a name shows a surname at most. */
    static void redacted(String name) {
        if (!REDACTED.matcher(name).matches()) {
            throw new IllegalArgumentException("a surname followed by 某, and no more of the name");
        }
    }

    /** The message names the field and never the value, which may be a person's. */
    static void filled(String value, String field) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a document lacks its " + field);
        }
    }
}
