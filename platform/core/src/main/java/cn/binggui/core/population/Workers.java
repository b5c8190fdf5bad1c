package cn.binggui.core.population;

import cn.binggui.core.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Does chunks of work on all cores, a few at a time, each run with threads of its own so that two people do not wait for each other. */
final class Workers {
    private Workers() {}

    /**
     * Does every chunk's work and hands over what came of it, in the order of the chunks and on the caller's thread.
     *
     * @throws Refusal UNPROCESSABLE where it is told to stop
     */
    static <T> void each(Households households, IntFunction<T> work, Consumer<T> taken, Progress progress) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().name("population-", 0).daemon().factory())) {
            try {
                each(threads, cores, households, work, taken, progress);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static <T> void each(
            ExecutorService threads,
            int cores,
            Households households,
            IntFunction<T> work,
            Consumer<T> taken,
            Progress progress) {
        Deque<Future<T>> running = new ArrayDeque<>();
        int chunks = households.chunks();
        int begun = 0;
        for (int ended = 0; ended < chunks; ended++) {
            for (; begun < chunks && running.size() <= cores; begun++) {
                int chunk = begun;
                running.add(threads.submit(() -> work.apply(chunk)));
            }
            taken.accept(get(running.remove()));
            int done = Math.min(households.size(), (ended + 1) * Households.CHUNK);
            if (!progress.reached(done, households.size())) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "已停止试算");
            }
        }
    }

    private static <T> T get(Future<T> chunk) {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("households could not be tried", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
