package cn.binggui.core.determination;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Counts the households that this node determined, one by one or in batches, and the time that the rules took. */
@Singleton
public class DeterminationMeter {
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /** Does one determination, and counts it also where the rules fail. */
    <T> T time(Supplier<T> determination) {
        long begun = System.nanoTime();
        try {
            return determination.get();
        } finally {
            nanos.add(System.nanoTime() - begun);
            count.increment();
        }
    }

    /** Returns how many there were since the start. */
    public long count() {
        return count.sum();
    }

    /** Returns the time that they took together, in nanoseconds. */
    public long nanos() {
        return nanos.sum();
    }
}
