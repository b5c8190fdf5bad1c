package cn.binggui.core.identity;

import java.time.Duration;

/** How many wrong passwords are free, how long one waits after more of them, and how fast they are forgotten. */
enum Allowance {
    /** For one user name: wrong passwords of one person, or somebody who guesses at that person. */
    USER(5, Duration.ofHours(1), Duration.ofHours(1)),
    /** For one network address: a whole office may stand behind it, so it has more leave and forgets sooner. */
    ADDRESS(50, Duration.ofMinutes(15), Duration.ofMinutes(5));

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration longest;
    private final Duration forgetsOneIn;

    Allowance(int free, Duration longest, Duration forgetsOneIn) {
        this.free = free;
        this.longest = longest;
        this.forgetsOneIn = forgetsOneIn;
    }

    /** Returns how many failures cost no wait: the wait begins after the last of them. */
    int free() {
        return free;
    }

    /** Returns the time in which one failure is forgotten. */
    Duration forgetsOneIn() {
        return forgetsOneIn;
    }

    /** Returns the wait after so many failures: none, then 30 seconds, then twice as long each time up to the longest. */
    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
