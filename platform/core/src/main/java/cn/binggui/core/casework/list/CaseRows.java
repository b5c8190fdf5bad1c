package cn.binggui.core.casework.list;

import cn.binggui.core.Where;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lists of cases; the order and the conditions vary too much for a repository. */
@Singleton
class CaseRows {
    private static final String COLUMNS =
            "s.case_id, s.number, s.seq, s.household_id, s.head_person, s.township, s.village, s.phase,"
                    + " s.step, s.track, s.category, s.objections, s.opened_on, s.accepted_on, s.ready_on, s.due_on, s.act_by";
    private static final String FROM = " FROM case_summary s";

    private final JdbcOperations jdbc;

    CaseRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is stored, with codes and keys instead of names. */
    record Stored(
            long id,
            String number,
            int seq,
            long household,
            @Nullable Long head,
            String township,
            String village,
            CasePhase phase,
            @Nullable String step,
            Track track,
            @Nullable Category category,
            int objections,
            LocalDate openedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate readyOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate actBy) {}

    /** Returns a page; its keys are found in an index alone, and only its own rows are read whole. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Stored> page(Where where, CaseOrder order, int offset, int limit) {
        String sql = "SELECT " + COLUMNS + FROM + " JOIN (SELECT s.case_id" + FROM + where.sql() + order.sql()
                + " LIMIT ? OFFSET ?) k ON k.case_id = s.case_id" + order.sql();
        return jdbc.prepareStatement(sql, statement -> {
            where.bind(statement, limit, offset);
            List<Stored> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        });
    }

    /** Returns how many cases fit, by lamp. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    CaseCounts counts(Where where, Lamp.Bounds bounds) {
        String sql = "SELECT CASE WHEN s.act_by IS NULL THEN 'GREY' WHEN s.act_by < ? THEN 'OVERDUE'"
                + " WHEN s.act_by <= ? THEN 'RED' WHEN s.act_by <= ? THEN 'YELLOW' ELSE 'GREEN' END lamp, COUNT(*)"
                + FROM + where.sql() + " GROUP BY lamp";
        return jdbc.prepareStatement(sql, statement -> counts(statement, where, bounds));
    }

    private static CaseCounts counts(PreparedStatement statement, Where where, Lamp.Bounds bounds) throws SQLException {
        where.bind(statement, List.of(bounds.today(), bounds.red(), bounds.yellow()), List.of());
        Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(Lamp.valueOf(rows.getString(1)), rows.getLong(2));
            }
        }
        return new CaseCounts(counts);
    }

    private static Stored read(ResultSet row) throws SQLException {
        String category = row.getString(11);
        return new Stored(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getObject(5, Long.class),
                row.getString(6),
                row.getString(7),
                CasePhase.valueOf(row.getString(8)),
                row.getString(9),
                Track.valueOf(row.getString(10)),
                category == null ? null : Category.valueOf(category),
                row.getInt(12),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class));
    }
}
