package cn.binggui.core.policy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The calls into plugins that run at present. One that takes too long is ended: the code of plugins asks here again and again, and the
 * answer is an error.
 */
public final class RunningCalls {
    /** How long a determination may take: hundreds of times longer than the slowest one of a large household. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration WATCH = Duration.ofMillis(100);
    private static final Set<Call> RUNNING = ConcurrentHashMap.newKeySet();

    /** Whether any call is overdue: all that code in time ever reads. */
    private static volatile boolean overdue;

    static {
        Thread.ofPlatform().daemon().name("policy-watch").start(RunningCalls::watch);
    }

    private RunningCalls() {}

    /** A call was ended because it took too long. */
    static final class Overrun extends Error {
        private static final long serialVersionUID = 1;

        Overrun() {
            super("a plugin took longer than " + LONGEST);
        }
    }

    /** A call from its beginning to its end. */
    static final class Call implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final long deadline = System.nanoTime() + LONGEST.toNanos();

        private boolean isOverdue() {
            return System.nanoTime() - deadline > 0;
        }

        @Override
        public void close() {
            RUNNING.remove(this);
        }
    }

    static Call begin() {
        var call = new Call();
        RUNNING.add(call);
        return call;
    }

    /** Is called by plugins' code, which has been written so; ends a call of this thread that is overdue. */
    public static void tick() {
        if (overdue) {
            end();
        }
    }

    private static void end() {
        for (Call call : RUNNING) {
            if (call.thread == Thread.currentThread() && call.isOverdue()) {
                throw new Overrun();
            }
        }
    }

    private static void watch() {
        while (true) {
            LockSupport.parkNanos(WATCH.toNanos());
            overdue = RUNNING.stream().anyMatch(Call::isOverdue);
        }
    }
}
