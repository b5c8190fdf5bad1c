package cn.binggui.core.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How this node takes part in the schedule.
 *
 * @param alive whether it looks for work that is due: it began, it is not stopping, and it looked within the last half minute
 * @param polledAt when it last looked; {@code null} before the first time
 * @param executedAt when it last ended a piece of work, the sweep for forgotten jobs included; {@code null} before the first one
 * @param failed whether that piece of work failed
 * @param running how many jobs it runs now
 */
public record ScheduleState(
        boolean alive, @Nullable Instant polledAt, @Nullable Instant executedAt, boolean failed, int running) {}
