package cn.binggui.core.identity;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does a transaction again that the database gave up for the sake of another. */
final class Contention {
    private static final int TRIES = 5;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private Contention() {}

    /**
     * Runs a whole transaction, at most five times.
     *
     * @param transaction has no effect where it throws
     */
    static <T> T retry(Supplier<T> transaction) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (left == 0 || !isContention(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Deadlock (1213), lock wait time-out (1205) and what distributed servers report as a conflict (40001). */
    private static boolean isContention(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(e -> e.getErrorCode() == 1213 || e.getErrorCode() == 1205 || "40001".equals(e.getSQLState()));
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
