package cn.binggui.core;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes row keys that rise with time and that no two nodes share, without asking a database.
 *
 * <p>41 bits of milliseconds since 2024, 10 random bits of this process, 12 bits that count within the millisecond; a burst of more
 * borrows from the next millisecond.
 */
@Singleton
public class Ids {
    private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int COUNT_BITS = 12;
    private static final int NODE_BITS = 10;

    private final long node = new SecureRandom().nextInt(1 << NODE_BITS);
    private final AtomicLong last = new AtomicLong();
    private final Clock clock;

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** Returns a key that was never returned before; always positive. */
    public long next() {
        long now = (clock.millis() - EPOCH) << COUNT_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long count = tick & ((1L << COUNT_BITS) - 1);
        return (tick >>> COUNT_BITS) << (NODE_BITS + COUNT_BITS) | node << COUNT_BITS | count;
    }
}
