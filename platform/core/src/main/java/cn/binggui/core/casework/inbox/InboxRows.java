package cn.binggui.core.casework.inbox;

import cn.binggui.core.Where;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The tables of notifications; written by hand because the conditions vary with the person. */
@Singleton
class InboxRows {
    private static final String UNSEEN = "n.id > (SELECT COALESCE(MAX(m.up_to), 0) FROM case_notification_mark m"
            + " WHERE m.user_id = ?) AND NOT EXISTS (SELECT 1 FROM case_notification_seen e"
            + " WHERE e.user_id = ? AND e.seen_id = n.id)";
    private static final String NEWEST = " ORDER BY n.id DESC LIMIT ?";

    private final JdbcOperations jdbc;

    InboxRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row as it is stored.
     *
     * @param seq of the entry that it tells of; 0 where it tells of a limit
     */
    record Stored(
            long id,
            long caseId,
            String township,
            String village,
            int tiers,
            NotificationKind kind,
            LocalDate onDay,
            int seq,
            long actor,
            Instant createdAt) {}

    /** A row with what lists say of its case. */
    record Listed(Stored row, String number, boolean seen) {}

    /** Adds rows; those that are there already stay as they are. */
    @Transactional(TenantDataSource.NAME)
    void add(List<Stored> rows) {
        jdbc.prepareStatement("""
                INSERT INTO case_notification (id, case_id, township, village, tiers, kind, on_day, seq, actor_id, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE seq = VALUES(seq)""", statement -> {
            for (Stored row : rows) {
                statement.setLong(1, row.id());
                statement.setLong(2, row.caseId());
                statement.setString(3, row.township());
                statement.setString(4, row.village());
                statement.setInt(5, row.tiers());
                statement.setString(6, row.kind().name());
                statement.setObject(7, row.onDay());
                statement.setInt(8, row.seq());
                statement.setLong(9, row.actor());
                statement.setObject(10, LocalDateTime.ofInstant(row.createdAt(), ZoneOffset.UTC));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Returns to whom the case's turn was last told; 0 where it never was. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    int lastTurn(long caseId) {
        return number(
                "SELECT tiers FROM case_notification WHERE case_id = ? AND kind = 'TURN' ORDER BY id DESC LIMIT 1",
                caseId);
    }

    /** Returns how many are new to the person, of the newest so many at most. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    int unseen(Actor actor, int most) {
        Where where = forPerson(actor);
        where.add(UNSEEN, actor.userId(), actor.userId());
        String sql = "SELECT COUNT(*) FROM (SELECT 1 FROM case_notification n" + where.sql() + NEWEST + ") u";
        return jdbc.prepareStatement(sql, statement -> {
            where.bind(statement, most);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    /** Returns the person's newest ones. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Listed> newest(Actor actor, int most) {
        Where where = forPerson(actor);
        String sql =
                "SELECT n.id, n.case_id, n.township, n.village, n.tiers, n.kind, n.on_day, n.seq, n.actor_id, n.created_at,"
                        + " s.number, " + UNSEEN
                        + " FROM case_notification n JOIN case_summary s ON s.case_id = n.case_id"
                        + where.sql() + NEWEST;
        return jdbc.prepareStatement(sql, statement -> {
            where.bind(statement, List.of(actor.userId(), actor.userId()), List.of(most));
            List<Listed> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Listed(read(rows), rows.getString(11), !rows.getBoolean(12)));
                }
            }
            return found;
        });
    }

    @Transactional(TenantDataSource.NAME)
    void see(long user, long id) {
        update("INSERT IGNORE INTO case_notification_seen (user_id, seen_id) VALUES (?, ?)", user, id);
    }

    /** Marks all up to one as seen; single marks below it are needed no more. */
    @Transactional(TenantDataSource.NAME)
    void seeUpTo(long user, long id) {
        update("""
                INSERT INTO case_notification_mark (user_id, up_to) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE up_to = GREATEST(up_to, VALUES(up_to))""", user, id);
        update("DELETE FROM case_notification_seen WHERE user_id = ? AND seen_id <= ?", user, id);
    }

    /** Removes what is older, so many at once at most; returns how many it removed. */
    @Transactional(TenantDataSource.NAME)
    int removeBefore(Instant then, int most) {
        return update(
                "DELETE FROM case_notification WHERE created_at < ? ORDER BY created_at LIMIT ?",
                LocalDateTime.ofInstant(then, ZoneOffset.UTC),
                most);
    }

    private static Where forPerson(Actor actor) {
        Where where = new Where();
        where.within(actor, "n");
        int bits = Audience.of(actor);
        where.add("(n.tiers & ?) <> 0", bits);
        // administrators are told of nothing else, and find the few among the many by their kind
        where.test("n.kind =", bits == Audience.ADMIN ? NotificationKind.OVERDUE.name() : null);
        where.add("n.actor_id <> ?", actor.userId());
        return where;
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                NotificationKind.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getInt(8),
                row.getLong(9),
                row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private int number(String sql, long value) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        });
    }

    private int update(String sql, Object... values) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }
}
