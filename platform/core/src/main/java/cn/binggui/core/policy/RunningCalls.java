package cn.binggui.core.policy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The calls into plugins that run at present. One that takes too long is ended: the code of plugins asks here again and again, and the
 * answer is an error.
 */
public final class RunningCalls {
    /** How long a determination may take: hundreds of times longer than the slowest one of a large household. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration WATCH = Duration.ofMillis(100);
    private static final Set<Call> RUNNING = ConcurrentHashMap.newKeySet();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("policy-", 0).factory());

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
    private static final class Call implements AutoCloseable {
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

    /**
     * Makes a call into a plugin. It never runs on a virtual thread, for two that do not end would keep what carries all the others, and
     * nobody's request would go on until they are ended.
     *
     * @throws Overrun if it takes too long
     */
    static <T> T make(Supplier<T> asked) {
        if (!Thread.currentThread().isVirtual()) {
            return watched(asked);
        }
        try {
            return THREADS.submit(() -> watched(asked)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a plugin was asked", e);
        }
    }

    private static <T> T watched(Supplier<T> asked) {
        try (Call call = new Call()) {
            RUNNING.add(call);
            return asked.get();
        }
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
