package cn.binggui.core.verification;

import java.time.Duration;
import java.time.Instant;

/** How often a platform is asked. */
final class Pace {
    /** With the waits between them some six hours, well within the three working days in which a verification is to begin. */
    static final int MOST_ATTEMPTS = 20;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LAST_RETRY = Duration.ofMinutes(30);
    private static final Duration FIRST_POLL = Duration.ofSeconds(2);
    private static final Duration LAST_POLL = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 10;

    private Pace() {}

    /** Returns how long to wait after the given number of failures in a row, at least one: ever twice as long, up to half an hour. */
    static Duration afterFailure(int failures) {
        return shorter(FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)), LAST_RETRY);
    }

    /** Returns how long to wait until the next look for an answer: a quarter of the time it has been awaited already. */
    static Duration untilPoll(Instant sent, Instant now) {
        Duration quarter = Duration.between(sent, now).dividedBy(4);
        return shorter(quarter.compareTo(FIRST_POLL) < 0 ? FIRST_POLL : quarter, LAST_POLL);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
