package cn.binggui.policy.clause;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document that a ruling, a number or a step rests on.
 *
 * @param id identifier within the county's plan, its readings or the national clauses
 * @param document number or title of the document
 * @param locator place in the document, for example 二（一）1（1）
 * @param level on whose word it rests
 * @param text the plan's own words for {@link Level#COUNTY}, else our paraphrase
 * @param confirmBy who must confirm an interpretation; {@code null} for the other levels
 */
public record Clause(
        String id,
        String document,
        String locator,
        Level level,
        String text,
        @Nullable String confirmBy) {
    public Clause {
        if ((level == Level.INTERPRETATION) != (confirmBy != null)) {
            throw new IllegalArgumentException("an interpretation, and nothing else, names who confirms it: " + id);
        }
    }

    /** Returns the plan's words, or {@code null} where they are not the county's. */
    public @Nullable String quote() {
        return level == Level.COUNTY ? text : null;
    }

    /** Returns our words for an upper rule or a reading, or {@code null} for the county's own. */
    public @Nullable String paraphrase() {
        return level == Level.COUNTY ? null : text;
    }
}
