package cn.binggui.core.register;

import cn.binggui.core.household.store.DraftKind;
import cn.binggui.core.register.RegisterOverview.Entry;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.ruling.Category;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the figures of the first page, all of one table in one pass. */
@Singleton
class OverviewRows {
    private static final String FIGURES = ", c.category, COUNT(*)"
            + ", SUM(CASE WHEN c.outcome = 'NEEDS_EVIDENCE' THEN 1 ELSE 0 END)"
            + ", SUM(CASE WHEN c.outcome = 'BLOCKED' THEN 1 ELSE 0 END)"
            + ", SUM(CASE WHEN c.monitored = 'NEEDS_ASSESSMENT' THEN 1 ELSE 0 END)"
            + ", SUM(CASE WHEN c.result_seq > 1 AND c.determined_at >= ? THEN 1 ELSE 0 END)"
            + ", SUM(CASE WHEN c.valid_from >= ? THEN 1 ELSE 0 END)";
    private static final String DRAFTS = "SELECT d.subject_id, h.number, d.kind, d.updated_at FROM draft d"
            + " LEFT JOIN household h ON h.id = d.subject_id WHERE d.owner_id = ?"
            + " AND d.kind IN (" + householdKinds() + ") ORDER BY d.updated_at DESC LIMIT 20";

    private final JdbcOperations jdbc;

    OverviewRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Drafts of other features lie in the same table. */
    private static String householdKinds() {
        return Arrays.stream(DraftKind.values())
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** The households of one place and one category. */
    record Figures(
            String place,
            @Nullable Category category,
            long households,
            long needEvidence,
            long blocked,
            long needAssessment,
            long otherResults,
            long otherFacts) {}

    /** By what the households are grouped. */
    enum By {
        TOWNSHIP("c.township"),
        VILLAGE("c.village");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Returns the figures of open households by place and category, ordered by place.
     *
     * @param moment since when results count as changed
     * @param day since when facts count as changed
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Figures> figures(Condition condition, By by, LocalDateTime moment, LocalDate day) {
        String sql = "SELECT " + by.column + FIGURES + condition.sql() + " GROUP BY " + by.column
                + ", c.category ORDER BY " + by.column;
        return jdbc.prepareStatement(sql, statement -> {
            condition.bind(statement, List.of(moment, day), List.of());
            List<Figures> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String category = row.getString(2);
                    found.add(new Figures(
                            row.getString(1),
                            category == null ? null : Category.valueOf(category),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getLong(8)));
                }
            }
            return found;
        });
    }

    /** Returns what the user has not finished, the latest first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Entry> drafts(long user) {
        return jdbc.prepareStatement(DRAFTS, statement -> {
            statement.setLong(1, user);
            List<Entry> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String number = row.getString(2);
                    found.add(new Entry(
                            row.getObject(1, Long.class),
                            number == null ? "" : number,
                            DraftKind.valueOf(row.getString(3)),
                            row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
            }
            return found;
        });
    }
}
