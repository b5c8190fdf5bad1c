package cn.binggui.core.casework.store;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts some open cases' days anew, in one short transaction; written by hand because there may be a hundred thousand. */
@Singleton
class ReprojectionChunk {
    private static final String READ = """
            SELECT s.case_id, s.seq, s.calendar, s.due_on, s.act_by, f.plugin_version, f.state
            FROM case_summary s JOIN case_file f ON f.id = s.case_id
            WHERE s.is_open = TRUE AND s.calendar <> ? AND s.case_id > ? ORDER BY s.case_id LIMIT ?""";
    private static final String WRITE = """
            UPDATE case_summary SET due_on = ?, act_by = ?, ready_on = ?, calendar = ? WHERE case_id = ? AND seq = ?""";
    private static final String JOURNAL = """
            INSERT IGNORE INTO case_projection (case_id, calendar, calendar_from, due_from, due_to, act_by_from, act_by_to, reason,
                projected_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST_REASON = 300;

    private final JdbcOperations jdbc;
    private final CasePolicies policies;
    private final Clock clock;

    ReprojectionChunk(@Named(TenantDataSource.NAME) JdbcOperations jdbc, CasePolicies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param last key of the last case looked at; 0 where none was left
     */
    record Done(long last, int count) {}

    private record Stored(
            long id,
            int seq,
            long calendar,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate actBy,
            String pluginVersion,
            CaseState state) {}

    private record Projected(Stored before, CaseOutlook after) {
        boolean isOther() {
            return !Objects.equals(before.dueOn(), after.dueOn()) || !Objects.equals(before.actBy(), after.actBy());
        }
    }

    /** Counts the cases behind a key anew; one that goes on in the meantime is counted by whoever goes on with it. */
    @Transactional(TenantDataSource.NAME)
    Done project(WorkingCalendar calendar, String reason, long after, int limit) {
        List<Stored> cases = read(calendar.version(), after, limit);
        if (cases.isEmpty()) {
            return new Done(0, 0);
        }
        List<Projected> projected = cases.stream()
                .map(each -> new Projected(
                        each,
                        CaseOutlook.of(
                                policies.of(each.pluginVersion(), each.state().acceptedOn())
                                        .procedure(),
                                calendar,
                                each.state())))
                .toList();
        jdbc.prepareStatement(WRITE, statement -> write(statement, projected, calendar.version()));
        List<Projected> others = projected.stream().filter(Projected::isOther).toList();
        if (!others.isEmpty()) {
            jdbc.prepareStatement(JOURNAL, statement -> journal(statement, others, calendar.version(), reason));
        }
        return new Done(cases.getLast().id(), cases.size());
    }

    private List<Stored> read(long version, long after, int limit) {
        return jdbc.prepareStatement(READ, statement -> {
            statement.setLong(1, version);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            List<Stored> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Stored(
                            rows.getLong(1),
                            rows.getInt(2),
                            rows.getLong(3),
                            rows.getObject(4, LocalDate.class),
                            rows.getObject(5, LocalDate.class),
                            rows.getString(6),
                            CaseCodec.state(rows.getString(7))));
                }
            }
            return found;
        });
    }

    private static int[] write(PreparedStatement statement, List<Projected> all, long version) throws SQLException {
        for (Projected each : all) {
            statement.setObject(1, each.after().dueOn());
            statement.setObject(2, each.after().actBy());
            statement.setObject(3, each.after().readyOn());
            statement.setLong(4, version);
            statement.setLong(5, each.before().id());
            statement.setInt(6, each.before().seq());
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    private int[] journal(PreparedStatement statement, List<Projected> others, long version, String reason)
            throws SQLException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String words = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        for (Projected each : others) {
            statement.setLong(1, each.before().id());
            statement.setLong(2, version);
            statement.setLong(3, each.before().calendar());
            statement.setObject(4, each.before().dueOn());
            statement.setObject(5, each.after().dueOn());
            statement.setObject(6, each.before().actBy());
            statement.setObject(7, each.after().actBy());
            statement.setString(8, words);
            statement.setObject(9, now);
            statement.addBatch();
        }
        return statement.executeBatch();
    }
}
