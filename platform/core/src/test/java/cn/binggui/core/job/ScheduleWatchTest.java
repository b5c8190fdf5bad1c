package cn.binggui.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ScheduleWatchTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private Instant now = BEGIN;
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final ScheduleWatch watch = new ScheduleWatch(clock);

    @Test
    void isNotAliveBeforeItLooked() {
        assertFalse(watch.state(true, 0).alive());
        assertNull(watch.state(true, 0).polledAt());
        watch.onSchedulerEvent(SchedulerEventType.RAN_UPDATE_HEARTBEATS);
        assertFalse(watch.state(true, 0).alive());
    }

    @Test
    void isAliveForHalfAMinuteAfterEachLook() {
        watch.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
        assertEquals(BEGIN, watch.state(true, 0).polledAt());
        now = BEGIN.plusSeconds(29);
        assertTrue(watch.state(true, 0).alive());
        now = BEGIN.plusSeconds(30);
        assertFalse(watch.state(true, 0).alive());
        now = BEGIN.plusSeconds(31);
        assertFalse(watch.state(true, 0).alive());
        watch.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
        assertTrue(watch.state(true, 0).alive());
    }

    @Test
    void isNotAliveOnceItStops() {
        watch.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
        assertFalse(watch.state(false, 0).alive());
    }

    @Test
    void remembersTheLastPieceOfWork() {
        assertNull(watch.state(true, 0).executedAt());
        var execution = new Execution(BEGIN, new TaskInstance<Void>("job", "daye:1"));
        now = BEGIN.plusSeconds(5);
        watch.onExecutionComplete(
                ExecutionComplete.failure(execution, BEGIN, now, new IllegalStateException("the database is away")));
        assertEquals(now, watch.state(true, 2).executedAt());
        assertTrue(watch.state(true, 2).failed());
        assertEquals(2, watch.state(true, 2).running());
        now = BEGIN.plusSeconds(9);
        watch.onExecutionComplete(ExecutionComplete.success(execution, BEGIN, now));
        assertEquals(now, watch.state(true, 0).executedAt());
        assertFalse(watch.state(true, 0).failed());
    }
}
