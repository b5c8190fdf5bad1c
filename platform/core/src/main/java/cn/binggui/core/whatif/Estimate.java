package cn.binggui.core.whatif;

import java.time.Instant;

/**
 * What somebody found that a change would do; whoever reviews the change reads it.
 *
 * @param author who asked
 */
public record Estimate(Answer answer, String author, Instant madeAt) {
    /** What a change would do, in households or in days. */
    public sealed interface Answer permits Effects, Clocks {}
}
