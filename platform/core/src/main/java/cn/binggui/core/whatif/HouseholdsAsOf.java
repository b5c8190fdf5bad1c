package cn.binggui.core.whatif;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was valid of a county's households on a day, as it was known at an instant, by rising key and in chunks; those that were closed by that
 * day are left out.
 *
 * <p>All revisions that come into question are read in one stream in the order in which they lie, and the one that was valid is chosen here: to
 * let the database choose for each household costs ten times as much. One statement sees one state of the tables, whatever is written
 * meanwhile. For one thread at a time; the connection serves nothing else until this is closed.
 */
final class HouseholdsAsOf implements Iterator<List<HouseholdsAsOf.Read>>, AutoCloseable {
    /** Households of a chunk: large enough to be worth handing over, small enough to be stopped at once. */
    private static final int CHUNK = 500;

    private static final int TOWNSHIP_DIGITS = 9;

    private static final String REVISIONS = """
            SELECT household_id, seq, recorded_at, valid_from, ends, village, facts FROM household_revision
            WHERE valid_from <= ? AND recorded_at <= ? ORDER BY household_id, seq""";

    private static final String NUMBERS = "SELECT id, number FROM household WHERE id IN (%s)";

    private final PreparedStatement statement;
    private final ResultSet rows;

    /** A revision of the household that comes next; {@code null} at the end. */
    private @Nullable Row ahead;

    /**
     * A household as it was read.
     *
     * @param revision which of its revisions was valid
     * @param recorded when that was recorded, in microseconds
     * @param township division code of nine digits
     * @param facts the stored form, in UTF-8
     */
    record Read(long household, int revision, long recorded, String township, byte[] facts) {}

    private record Row(Read read, LocalDate validFrom, boolean ends) {}

    /** Begins to read; nothing of it is in memory yet. */
    HouseholdsAsOf(Connection connection, LocalDate asOf, Instant known) throws SQLException {
        statement = connection.prepareStatement(REVISIONS, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            // row by row as the server sends them, not all of them at once
            statement.setFetchSize(Integer.MIN_VALUE);
            statement.setObject(1, asOf);
            statement.setTimestamp(2, Timestamp.from(known));
            rows = statement.executeQuery();
            ahead = row();
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    /** Returns the next households; a chunk may be empty where all of it were closed. */
    @Override
    public List<Read> next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        List<Read> chunk = new ArrayList<>(CHUNK);
        try {
            while (ahead != null && chunk.size() < CHUNK) {
                Row valid = valid(ahead);
                if (!valid.ends()) {
                    chunk.add(valid.read());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the households cannot be read", e);
        }
        return chunk;
    }

    /** Returns the revision of one household that has the latest first day; of several the last one. */
    private Row valid(Row first) throws SQLException {
        Row valid = first;
        for (ahead = row();
                ahead != null && ahead.read().household() == first.read().household();
                ahead = row()) {
            if (!ahead.validFrom().isBefore(valid.validFrom())) {
                valid = ahead;
            }
        }
        return valid;
    }

    private @Nullable Row row() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        Read read = new Read(
                rows.getLong(1),
                rows.getInt(2),
                micros(rows.getObject(3, LocalDateTime.class)),
                rows.getString(6).substring(0, TOWNSHIP_DIGITS),
                rows.getBytes(7));
        return new Row(read, rows.getObject(4, LocalDate.class), rows.getBoolean(5));
    }

    private static long micros(LocalDateTime at) {
        return TimeUnit.SECONDS.toMicros(at.toEpochSecond(ZoneOffset.UTC))
                + TimeUnit.NANOSECONDS.toMicros(at.getNano());
    }

    /** Returns what people call the households by; the connection must not be read from at the same time. */
    static Map<Long, String> numbers(Connection connection, Collection<Long> households) throws SQLException {
        Map<Long, String> numbers = new HashMap<>();
        if (households.isEmpty()) {
            return numbers;
        }
        String sql = NUMBERS.formatted(String.join(",", Collections.nCopies(households.size(), "?")));
        try (PreparedStatement asking = connection.prepareStatement(sql)) {
            int at = 1;
            for (long household : households) {
                asking.setLong(at++, household);
            }
            try (ResultSet row = asking.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
