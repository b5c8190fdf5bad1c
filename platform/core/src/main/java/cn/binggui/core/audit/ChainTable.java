package cn.binggui.core.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables {@code audit_entry} and {@code audit_head} of one database, as the sealer and the verification read and write them. */
final class ChainTable {
    private static final int LOCK_SECONDS = 10;
    private static final String COLUMNS =
            "SELECT id, at, actor_id, actor_name, action, subject, details, seal_seq, key_id, mac FROM audit_entry ";

    private final Connection connection;

    ChainTable(Connection connection) {
        this.connection = connection;
    }

    /** Returns the head; empty where its row was taken away. */
    Optional<Head> head() throws SQLException {
        return head("");
    }

    /** Returns the head, and keeps every other sealer waiting until the transaction ends. */
    Optional<Head> lockedHead() throws SQLException {
        return head(" FOR UPDATE");
    }

    private Optional<Head> head(String lock) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(LOCK_SECONDS);
            try (ResultSet found = statement.executeQuery("SELECT seq, mac FROM audit_head WHERE id = 1" + lock)) {
                return found.next() ? Optional.of(new Head(found.getLong(1), found.getString(2))) : Optional.empty();
            }
        }
    }

    /** Returns rows without a place in the chain, the oldest first. */
    List<AuditRow> unsealed(Instant before, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                COLUMNS + "WHERE seal_seq IS NULL AND at < ? ORDER BY at, id LIMIT " + limit)) {
            statement.setObject(1, utc(before));
            return rows(statement);
        }
    }

    /** Returns a page of the chain. */
    List<AuditRow> sealedAfter(long seq, int limit) throws SQLException {
        try (var statement =
                connection.prepareStatement(COLUMNS + "WHERE seal_seq > ? ORDER BY seal_seq LIMIT " + limit)) {
            statement.setLong(1, seq);
            return rows(statement);
        }
    }

    /** Returns the mac of a place in the chain. */
    Optional<String> macAt(long seq) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT mac FROM audit_entry WHERE seal_seq = ?")) {
            statement.setLong(1, seq);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
            }
        }
    }

    /** Returns since when the oldest row has waited for its place; empty where none waits. */
    Optional<Instant> oldestUnsealed() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT MIN(at) FROM audit_entry WHERE seal_seq IS NULL")) {
            found.next();
            return Optional.ofNullable(found.getObject(1, LocalDateTime.class)).map(ChainTable::instant);
        }
    }

    long countUnsealed() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM audit_entry WHERE seal_seq IS NULL")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Gives the rows their places, and the chain its new head. */
    void seal(List<AuditRow> sealed, Head head) throws SQLException {
        try (var statement = connection.prepareStatement(
                "UPDATE audit_entry SET seal_seq = ?, key_id = ?, mac = ? WHERE id = ? AND seal_seq IS NULL")) {
            for (AuditRow row : sealed) {
                statement.setObject(1, row.sealSeq());
                statement.setString(2, row.keyId());
                statement.setString(3, row.mac());
                statement.setLong(4, row.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (var statement = connection.prepareStatement("UPDATE audit_head SET seq = ?, mac = ? WHERE id = 1")) {
            statement.setLong(1, head.seq());
            statement.setString(2, head.mac());
            statement.executeUpdate();
        }
    }

    static List<AuditRow> rows(PreparedStatement statement) throws SQLException {
        List<AuditRow> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    private static AuditRow row(ResultSet found) throws SQLException {
        long seq = found.getLong("seal_seq");
        @Nullable Long sealSeq = found.wasNull() ? null : seq;
        return new AuditRow(
                found.getLong("id"),
                instant(found.getObject("at", LocalDateTime.class)),
                found.getLong("actor_id"),
                found.getString("actor_name"),
                found.getString("action"),
                found.getString("subject"),
                found.getString("details"),
                sealSeq,
                found.getString("key_id"),
                found.getString("mac"));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
