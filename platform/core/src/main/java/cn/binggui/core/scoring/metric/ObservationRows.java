package cn.binggui.core.scoring.metric;

import static io.micronaut.transaction.TransactionDefinition.Isolation.READ_COMMITTED;

import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Metric;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of {@code scoring_case} and {@code scoring_observation}; written by hand because there may be a million and a half. */
@Singleton
class ObservationRows {
    private static final String STALE = """
            SELECT f.id FROM case_file f LEFT JOIN scoring_case s ON s.case_id = f.id
            WHERE (s.case_id IS NULL OR s.seq <> f.seq OR s.calendar <> ? OR s.version <> ?)""";
    private static final String IS_OBSERVED =
            "SELECT 1 FROM scoring_case WHERE case_id = ? AND seq = ? AND calendar = ? AND version = ?";
    private static final String MARK = """
            INSERT INTO scoring_case (case_id, seq, calendar, version) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE seq = VALUES(seq), calendar = VALUES(calendar), version = VALUES(version)""";
    private static final String WRITE = """
            INSERT INTO scoring_observation (case_id, metric, item, township, on_day, met_on, limited)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String MARK_STORED = """
            INSERT INTO scoring_month_stale (on_month)
            SELECT DISTINCT on_day - INTERVAL (DAYOFMONTH(on_day) - 1) DAY FROM scoring_observation
            WHERE case_id IN (%s)""";
    private static final String MARK_MONTH = "INSERT INTO scoring_month_stale (on_month) VALUES (?)";
    private static final String READ = """
            SELECT case_id, metric, item, on_day, met_on, limited FROM scoring_observation
            WHERE case_id IN (%s) ORDER BY case_id""";

    private final JdbcOperations jdbc;

    ObservationRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case as it was observed.
     *
     * @param seq of its last entry then
     */
    record Observed(long id, String township, int seq, List<Observation> observations) {}

    /** Returns the keys of all cases that have gone on since they were observed, or were observed otherwise; in their order. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Long> stale(long calendar, int version) {
        return stale(STALE + " ORDER BY f.id", calendar, version);
    }

    /** Returns which of some cases have still to be observed; in their order. */
    @Transactional(value = TenantDataSource.NAME, isolation = READ_COMMITTED)
    List<Long> stillStale(List<Long> cases, long calendar, int version) {
        return stale(STALE + " AND f.id IN (" + keys(cases) + ") ORDER BY f.id", calendar, version);
    }

    private List<Long> stale(String sql, long calendar, int version) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, calendar);
            statement.setInt(2, version);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    /** Tells whether what is stored of a case is of that entry, on that calendar and by that version. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    boolean isObserved(long id, int seq, long calendar, int version) {
        return jdbc.prepareStatement(IS_OBSERVED, statement -> {
            statement.setLong(1, id);
            statement.setInt(2, seq);
            statement.setLong(3, calendar);
            statement.setInt(4, version);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /**
     * Writes what was observed in place of what was observed before, and marks the months that must be added up anew. The cases' own rows come first and in their order, so that whoever
     * writes the same cases at the same time waits.
     *
     * @param cases by key
     */
    void replace(List<Observed> cases, long calendar, int version) {
        jdbc.prepareStatement(MARK, statement -> {
            for (Observed each : cases) {
                statement.setLong(1, each.id());
                statement.setInt(2, each.seq());
                statement.setLong(3, calendar);
                statement.setInt(4, version);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        String keys = keys(cases.stream().map(Observed::id).toList());
        jdbc.prepareStatement(MARK_STORED.formatted(keys), PreparedStatement::executeUpdate);
        jdbc.prepareStatement(
                "DELETE FROM scoring_observation WHERE case_id IN (%s)".formatted(keys),
                PreparedStatement::executeUpdate);
        jdbc.prepareStatement(WRITE, statement -> write(statement, cases));
        jdbc.prepareStatement(MARK_MONTH, statement -> markMonths(statement, cases));
    }

    private static int[] markMonths(PreparedStatement statement, List<Observed> cases) throws SQLException {
        for (YearMonth month : cases.stream()
                .flatMap(each -> each.observations().stream())
                .map(observation -> YearMonth.from(observation.on()))
                .collect(Collectors.toSet())) {
            statement.setObject(1, month.atDay(1));
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    private static int[] write(PreparedStatement statement, List<Observed> cases) throws SQLException {
        for (Observed each : cases) {
            for (Observation observation : each.observations()) {
                statement.setLong(1, each.id());
                statement.setString(2, observation.metric().name());
                statement.setString(3, observation.item());
                statement.setString(4, each.township());
                statement.setObject(5, observation.on());
                statement.setObject(6, observation.metOn());
                statement.setBoolean(7, observation.limited());
                statement.addBatch();
            }
        }
        return statement.executeBatch();
    }

    /** Returns what is stored of some cases; of a case without observations nothing. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<Long, List<Observation>> read(Collection<Long> cases) {
        return cases.isEmpty()
                ? Map.of()
                : jdbc.prepareStatement(READ.formatted(keys(cases)), ObservationRows::readAll);
    }

    private static Map<Long, List<Observation>> readAll(PreparedStatement statement) throws SQLException {
        Map<Long, List<Observation>> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                        .add(new Observation(
                                Metric.valueOf(rows.getString(2)),
                                rows.getString(3),
                                rows.getObject(4, LocalDate.class),
                                rows.getObject(5, LocalDate.class),
                                rows.getBoolean(6)));
            }
        }
        found.values().forEach(each -> each.sort(Observation.ORDER));
        return found;
    }

    private static String keys(Collection<Long> cases) {
        return cases.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
