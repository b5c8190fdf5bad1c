package cn.binggui.core.audit;

import cn.binggui.core.FlatJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds rows in one database, page by page from the latest one on. */
final class AuditSearch {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int SECONDS = 20;

    private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    private final List<Object> values = new ArrayList<>();

    AuditSearch(AuditQuery query) {
        from(query.from());
        to(query.to());
        begins("actor_name", query.actor());
        begins("subject", query.subject());
        AuditAction action = query.action();
        if (action != null) {
            add(" AND action = ?", action.name());
        }
    }

    /** Returns at most so many rows behind the cursor. */
    List<AuditEntry> page(Connection connection, @Nullable AuditCursor after, int limit) throws SQLException {
        String further = after == null ? "" : " AND (at < ? OR (at = ? AND id < ?))";
        try (var statement = connection.prepareStatement(
                "SELECT id, at, actor_id, actor_name, action, subject, details, seal_seq, key_id, mac FROM audit_entry"
                        + where + further + " ORDER BY at DESC, id DESC LIMIT " + limit)) {
            int next = bind(statement);
            if (after != null) {
                statement.setObject(next++, ChainTable.utc(after.at()));
                statement.setObject(next++, ChainTable.utc(after.at()));
                statement.setLong(next, after.id());
            }
            statement.setQueryTimeout(SECONDS);
            return ChainTable.rows(statement).stream().map(AuditSearch::entry).toList();
        }
    }

    /** Returns how many rows there are, counting no further than the limit. */
    int count(Connection connection, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT COUNT(*) FROM (SELECT 1 FROM audit_entry" + where + " LIMIT " + limit + ") AS found")) {
            bind(statement);
            statement.setQueryTimeout(SECONDS);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private int bind(PreparedStatement statement) throws SQLException {
        int next = 1;
        for (Object value : values) {
            statement.setObject(next++, value);
        }
        return next;
    }

    private void from(@Nullable LocalDate day) {
        if (day != null) {
            add(" AND at >= ?", ChainTable.utc(day.atStartOfDay(CHINA).toInstant()));
        }
    }

    private void to(@Nullable LocalDate day) {
        if (day != null) {
            add(
                    " AND at < ?",
                    ChainTable.utc(day.plusDays(1).atStartOfDay(CHINA).toInstant()));
        }
    }

    private void begins(String column, @Nullable String text) {
        if (text != null) {
            add(" AND " + column + " LIKE ? ESCAPE '!'", text.replaceAll("([!%_])", "!$1") + "%");
        }
    }

    private void add(String condition, Object value) {
        where.append(condition);
        values.add(value);
    }

    private static AuditEntry entry(AuditRow row) {
        Map<String, String> details = details(row.details());
        String reason = details.remove(AuditLog.REASON);
        return new AuditEntry(
                row.id(),
                row.at(),
                row.actorName(),
                action(row.action()),
                row.subject(),
                details,
                reason,
                row.sealSeq(),
                row.mac());
    }

    /** A row that somebody tampered with must still be shown. */
    private static Map<String, String> details(String text) {
        try {
            return FlatJson.read(text);
        } catch (IllegalStateException e) {
            return new LinkedHashMap<>(Map.of("?", text));
        }
    }

    private static String action(String name) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.name().equals(name))
                .map(AuditAction::label)
                .findFirst()
                .orElse(name);
    }
}
