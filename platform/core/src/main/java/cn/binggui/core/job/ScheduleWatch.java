package cn.binggui.core.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears when this node's scheduler looked for work and when it last ended some. */
final class ScheduleWatch extends AbstractSchedulerListener {
    /** Many times the pause between two looks, so that a slow database alone does not make it seem dead. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private record Ended(Instant at, boolean failed) {}

    private final Clock clock;
    private volatile @Nullable Instant polledAt;
    private volatile @Nullable Ended last;

    ScheduleWatch(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
            polledAt = clock.instant();
        }
    }

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        last = new Ended(clock.instant(), complete.getResult() == ExecutionComplete.Result.FAILED);
    }

    /**
     * Returns what was heard.
     *
     * @param serves whether the scheduler began and is not stopping
     * @param running how many jobs it runs now
     */
    ScheduleState state(boolean serves, int running) {
        Instant polled = polledAt;
        Ended ended = last;
        boolean alive = serves && polled != null && clock.instant().isBefore(polled.plus(SILENCE));
        return new ScheduleState(
                alive, polled, ended == null ? null : ended.at(), ended != null && ended.failed(), running);
    }
}
