package cn.binggui.core.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed log-ins that are remembered of one user name or one address.
 *
 * @param failures how many, at {@code since}
 * @param since from when on failures are forgotten one by one
 * @param freeAt the first instant at which a password may be tried again
 */
record FailureCount(int failures, Instant since, Instant freeAt) {
    /** No wait at all, also by the clock of a node that is behind. */
    private static final Instant FREE = Instant.EPOCH;

    FailureCount {
        if (failures < 0) {
            throw new IllegalArgumentException("failures are counted from 0");
        }
    }

    static FailureCount none(Instant now) {
        return new FailureCount(0, now, FREE);
    }

    boolean allows(Instant now) {
        return !now.isBefore(freeAt);
    }

    /** Returns the count after a failure. */
    FailureCount failed(Allowance allowance, Instant now) {
        FailureCount left = forget(allowance, now);
        int more = left.failures + 1;
        Duration wait = allowance.waitAfter(more);
        return new FailureCount(more, left.since, wait.isZero() ? FREE : now.plus(wait));
    }

    /** Returns the count without one failure that turned out to be none, and without the wait that it brought. */
    FailureCount withdrawn(Instant itsFreeAt) {
        // a failure counted since then has brought its own wait, which stays
        return new FailureCount(Math.max(0, failures - 1), since, freeAt.equals(itsFreeAt) ? FREE : freeAt);
    }

    private FailureCount forget(Allowance allowance, Instant now) {
        long periods = Math.max(0, Duration.between(since, now).dividedBy(allowance.forgetsOneIn()));
        if (periods >= failures) {
            return new FailureCount(0, now, freeAt);
        }
        Instant begun = since.plus(allowance.forgetsOneIn().multipliedBy(periods));
        return new FailureCount(failures - (int) periods, begun, freeAt);
    }
}
