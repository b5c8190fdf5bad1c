package cn.binggui.core.scoring.round;

import java.time.Instant;

/**
 * One line of an item's history.
 *
 * @param seq from one, without gaps
 * @param actor the user who recorded it
 * @param name how the user was called
 */
public record ItemEntry(int seq, Instant at, long actor, String name, ItemEvent event) {}
