package cn.binggui.core.document;

/** What a document cannot do without. */
final class Checks {
    private Checks() {}

    /** The message names the field and never the value, which may be a person's. */
    static void filled(String value, String field) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a document lacks its " + field);
        }
    }
}
