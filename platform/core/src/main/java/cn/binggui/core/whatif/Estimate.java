package cn.binggui.core.whatif;

import java.time.Instant;

/**
 * What somebody found that a change would do; whoever reviews the change reads it.
 *
 * @param author who asked
 */
public record Estimate(Effects effects, String author, Instant madeAt) {}
