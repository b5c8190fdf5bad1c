package cn.binggui.core.notice;

import cn.binggui.core.Ids;
import cn.binggui.core.Where;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code notice} and {@code notice_line}; a notice is read with its lines in one statement. */
@Singleton
class NoticeRows {
    private static final String INSERT = """
            INSERT INTO notice (id, kind, village, township, token, posted_on, until_on, days, poster, source, standing_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_LINE = """
            INSERT INTO notice_line (id, notice_id, case_id, shown, persons, type, added_on)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT n.id, n.kind, n.village, n.township, n.token, n.posted_on, n.until_on, n.days, n.poster, n.source,
                l.case_id, l.shown, l.persons, l.type, l.added_on, l.taken_down_on, l.reason
            FROM notice n LEFT JOIN notice_line l ON l.notice_id = n.id
            WHERE %s
            ORDER BY n.kind, n.posted_on DESC, n.id, l.type, l.shown, l.persons, l.id""";
    private static final String TAKE_DOWN =
            "UPDATE notice_line SET taken_down_on = ?, reason = ? WHERE taken_down_on IS NULL AND case_id = ?";

    private final JdbcOperations jdbc;
    private final Ids ids;

    NoticeRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Fills in the place holders of a statement. */
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    void insert(Notice notice) {
        change(INSERT, statement -> fill(statement, notice));
    }

    /** Leaves the village's standing notice as it is, where there is one; two who make it at once make one. */
    void ensureStanding(Notice notice) {
        change(INSERT + " ON DUPLICATE KEY UPDATE days = days", statement -> fill(statement, notice));
    }

    /** Returns the village's standing notice; nobody else changes it before the transaction ends. */
    Optional<Notice> holdStanding(String village) {
        String sql = "SELECT id FROM notice WHERE standing_of = ? FOR UPDATE";
        boolean held = jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, village);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
        // read with a lock, too: otherwise lines that others added while we waited would be missing
        return held
                ? query("n.standing_of = ?", " FOR UPDATE", statement -> statement.setString(1, village)).stream()
                        .findFirst()
                : Optional.empty();
    }

    void insertLines(long notice, LocalDate day, Map<Long, PublicLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(INSERT_LINE, statement -> {
            for (Map.Entry<Long, PublicLine> line : lines.entrySet()) {
                statement.setLong(1, ids.next());
                statement.setLong(2, notice);
                statement.setLong(3, line.getKey());
                statement.setString(4, line.getValue().name());
                statement.setInt(5, line.getValue().persons());
                statement.setString(6, line.getValue().type());
                statement.setObject(7, day);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    int takeDown(long caseId, LocalDate day, TakeDownReason reason) {
        return change(TAKE_DOWN, statement -> {
            statement.setObject(1, day);
            statement.setString(2, reason.name());
            statement.setLong(3, caseId);
        });
    }

    void takeDownFrom(long notice, long caseId, LocalDate day, TakeDownReason reason) {
        change(TAKE_DOWN + " AND notice_id = ?", statement -> {
            statement.setObject(1, day);
            statement.setString(2, reason.name());
            statement.setLong(3, caseId);
            statement.setLong(4, notice);
        });
    }

    Optional<Notice> find(long id) {
        return query("n.id = ?", "", statement -> statement.setLong(1, id)).stream()
                .findFirst();
    }

    Optional<Notice> findByToken(String token) {
        return query("n.token = ?", "", statement -> statement.setString(1, token)).stream()
                .findFirst();
    }

    List<Notice> ofCase(long caseId) {
        return query(
                "n.id IN (SELECT o.notice_id FROM notice_line o WHERE o.case_id = ?)",
                "",
                statement -> statement.setLong(1, caseId));
    }

    /** Returns the notices whose days these are. */
    List<Notice> ofVillage(String village, LocalDate day) {
        return query(
                "n.village = ? AND n.posted_on <= ? AND (n.until_on IS NULL OR n.until_on >= ?)", "", statement -> {
                    statement.setString(1, village);
                    statement.setObject(2, day);
                    statement.setObject(3, day);
                });
    }

    /** Returns a page, the latest first. */
    List<Notice> page(Where where, int offset, int limit) {
        String sql =
                "SELECT n.id FROM notice n" + where.sql() + " ORDER BY n.posted_on DESC, n.id DESC LIMIT ? OFFSET ?";
        List<Long> keys = jdbc.prepareStatement(sql, statement -> {
            where.bind(statement, limit, offset);
            List<Long> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found;
        });
        if (keys.isEmpty()) {
            return List.of();
        }
        String marks = "n.id IN " + Where.marks(keys.size());
        List<Notice> notices = new ArrayList<>(query(marks, "", statement -> {
            for (int i = 0; i < keys.size(); i++) {
                statement.setLong(i + 1, keys.get(i));
            }
        }));
        notices.sort(Comparator.comparingInt(notice -> keys.indexOf(notice.id())));
        return List.copyOf(notices);
    }

    long count(Where where) {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM notice n" + where.sql(), statement -> {
            where.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private int change(String sql, Filling filling) {
        return jdbc.prepareStatement(sql, statement -> {
            filling.fill(statement);
            return statement.executeUpdate();
        });
    }

    private List<Notice> query(String where, String lock, Filling filling) {
        return jdbc.prepareStatement(SELECT.formatted(where) + lock, statement -> {
            filling.fill(statement);
            Map<Long, Notice> notices = new LinkedHashMap<>();
            Map<Long, List<NoticeLine>> lines = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    if (!notices.containsKey(id)) {
                        notices.put(id, notice(row));
                    }
                    if (row.getObject(11) != null) {
                        lines.computeIfAbsent(id, key -> new ArrayList<>()).add(line(row));
                    }
                }
            }
            return notices.values().stream()
                    .map(notice -> with(notice, lines.getOrDefault(notice.id(), List.of())))
                    .toList();
        });
    }

    private static void fill(PreparedStatement statement, Notice notice) throws SQLException {
        statement.setLong(1, notice.id());
        statement.setString(2, notice.kind().name());
        statement.setString(3, notice.village());
        statement.setString(4, notice.township());
        statement.setString(5, notice.token());
        statement.setObject(6, notice.postedOn());
        statement.setObject(7, notice.until(), Types.DATE);
        statement.setObject(8, notice.days(), Types.INTEGER);
        statement.setString(9, notice.poster());
        statement.setString(10, notice.source());
        statement.setString(11, notice.kind() == NoticeKind.STANDING ? notice.village() : null);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong(1),
                NoticeKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getObject(8, Integer.class),
                row.getString(9),
                row.getString(10),
                List.of());
    }

    private static NoticeLine line(ResultSet row) throws SQLException {
        return new NoticeLine(
                row.getLong(11),
                new PublicLine(row.getString(12), row.getInt(13), row.getString(14)),
                row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class),
                reason(row.getString(17)));
    }

    private static @Nullable TakeDownReason reason(@Nullable String name) {
        return name == null ? null : TakeDownReason.valueOf(name);
    }

    private static Notice with(Notice notice, List<NoticeLine> lines) {
        return new Notice(
                notice.id(),
                notice.kind(),
                notice.village(),
                notice.township(),
                notice.token(),
                notice.postedOn(),
                notice.until(),
                notice.days(),
                notice.poster(),
                notice.source(),
                lines);
    }
}
