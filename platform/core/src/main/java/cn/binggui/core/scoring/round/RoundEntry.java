package cn.binggui.core.scoring.round;

import java.time.Instant;

/**
 * A move of a round.
 *
 * @param phase into which it moved
 * @param words why or what for, in Chinese; may be empty
 */
public record RoundEntry(int seq, Instant at, long actor, String name, RoundPhase phase, String words) {}
