package cn.binggui.core.scoring.scheme;

import java.time.Instant;

/**
 * A scheme that somebody has begun to change and not published yet.
 *
 * @param seen number of the version from which they began; 0 for the plan's own or none
 * @param note what they have written about it so far
 */
public record SchemeDraft(int seen, SchemeForm form, String note, Instant savedAt) {}
