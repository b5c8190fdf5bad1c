package cn.binggui.app;

import java.util.stream.LongStream;

/** Prints how long requests took. */
public final class Percentiles {
    private Percentiles() {}

    /**
     * Prints percentiles in milliseconds.
     *
     * @param nanos how long each took
     */
    public static void print(String what, LongStream nanos) {
        long[] sorted = nanos.sorted().toArray();
        System.out.printf(
                "%-32s p50 %.1f  p95 %.1f  p99 %.1f  max %.1f%n",
                what, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
