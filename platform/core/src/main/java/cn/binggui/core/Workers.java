package cn.binggui.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the parts of one person's long work on all cores. Each work has threads of its own, so that two people do not wait for each other, and
 * they give way to the threads that serve people.
 */
public final class Workers {
    private Workers() {}

    /**
     * Does every part's work and hands over what came of it, in the order of the parts.
     *
     * @param name what the threads are called
     * @param parts asked for on the caller's thread and never far ahead of the work, so that only a few parts are in memory
     * @param work done by several threads at once
     * @param taken called on the caller's thread; what it throws ends the work
     * @throws Refusal as the work throws it
     * @throws IllegalStateException where the work throws anything else, or the caller is interrupted
     */
    public static <P, T> void each(String name, Iterator<P> parts, Function<P, T> work, Consumer<T> taken) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                cores,
                Thread.ofPlatform()
                        .name(name + "-", 0)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory())) {
            try {
                each(threads, cores, parts, work, taken);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static <P, T> void each(
            ExecutorService threads, int cores, Iterator<P> parts, Function<P, T> work, Consumer<T> taken) {
        Deque<Future<T>> running = new ArrayDeque<>();
        while (parts.hasNext() || !running.isEmpty()) {
            while (running.size() <= cores && parts.hasNext()) {
                P part = parts.next();
                running.add(threads.submit(() -> work.apply(part)));
            }
            taken.accept(get(running.remove()));
        }
    }

    private static <T> T get(Future<T> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a part of the work could not be done", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
