package cn.binggui.core.determination;

import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code determination_current} and {@code determination_history}, and what {@code household_current} repeats of them.
 *
 * <p>Written by hand because a batch writes a million of them: one statement, sent in batches.
 */
@Singleton
public class ResultStore {
    static final String COLUMNS =
            "household_id, seq, as_of, revision, outcome, category, monitored, individuals, counted,"
                    + " counted_income, per_capita, missing, plugin_version, parameters, assumed, cause, cause_note, job_id,"
                    + " determined_at";
    private static final int COLUMN_COUNT = 19;
    private static final String LIST = """
            UPDATE household_current h JOIN determination_current d ON d.household_id = h.household_id
            SET h.outcome = d.outcome, h.category = d.category, h.monitored = d.monitored, h.per_capita = d.per_capita,
                h.assumed = d.assumed, h.result_seq = d.seq, h.determined_at = d.determined_at
            WHERE h.household_id IN (%s)""";

    /** Households that one statement puts into lists: one for each of a million would cost more than determining them. */
    private static final int LISTED_TOGETHER = 1000;

    private static final String WRITE =
            "%s INTO %s (" + COLUMNS + ") VALUES (" + String.join(", ", Collections.nCopies(COLUMN_COUNT, "?")) + ")";

    private final JdbcOperations jdbc;

    ResultStore(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the household's present result. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<StoredResult> current(long household) {
        return query("determination_current", household).stream().findFirst();
    }

    /** Returns all results, the latest first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<StoredResult> history(long household) {
        List<StoredResult> all = new ArrayList<>(query("determination_current", household));
        all.addAll(query("determination_history", household));
        return all;
    }

    /** Makes results the present ones; what was present for their households becomes history. */
    @Transactional(TenantDataSource.NAME)
    public void replace(List<StoredResult> results) {
        List<Long> followed = results.stream()
                .filter(result -> result.seq() > 1)
                .map(StoredResult::household)
                .toList();
        end(followed);
        present(results);
    }

    /**
     * Makes a batch's results the present ones. The households must stay as they were read until the transaction ends, so that what was
     * present for them is known and becomes history without being read again.
     */
    void follow(List<Redetermined.Changed> changes) {
        insert(
                "determination_history",
                changes.stream()
                        .map(Redetermined.Changed::before)
                        .filter(Objects::nonNull)
                        .toList());
        List<StoredResult> after =
                changes.stream().map(Redetermined.Changed::after).toList();
        write("REPLACE", "determination_current", after);
        list(after);
    }

    /** Makes the households' present results history, as when they are closed. */
    @Transactional(TenantDataSource.NAME)
    public void end(List<Long> households) {
        if (!households.isEmpty()) {
            each(
                    "INSERT INTO determination_history (" + COLUMNS + ") SELECT " + COLUMNS
                            + " FROM determination_current WHERE household_id = ?",
                    households);
            each("DELETE FROM determination_current WHERE household_id = ?", households);
        }
    }

    /** Stores a present result anew whose meaning is the same and whose versions are later. */
    @Transactional(TenantDataSource.NAME)
    public void renew(StoredResult result) {
        each("DELETE FROM determination_current WHERE household_id = ?", List.of(result.household()));
        present(List.of(result));
    }

    /** Stores present results of households that have none, whatever their number. */
    @Transactional(TenantDataSource.NAME)
    public void importPresent(List<StoredResult> results) {
        present(results);
    }

    /** Stores results that are history already. */
    @Transactional(TenantDataSource.NAME)
    public void importHistory(List<StoredResult> results) {
        insert("determination_history", results);
    }

    /** Returns the columns of a result, of the table that a query calls so. */
    static String columnsOf(String alias) {
        return Arrays.stream(COLUMNS.split(", "))
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    private List<StoredResult> query(String table, long household) {
        String sql = "SELECT " + COLUMNS + " FROM " + table + " WHERE household_id = ? ORDER BY seq DESC";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setLong(1, household);
            List<StoredResult> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows, 1));
                }
            }
            return found;
        });
    }

    private void each(String sql, List<Long> households) {
        jdbc.prepareStatement(sql, statement -> {
            for (long household : households) {
                statement.setLong(1, household);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private void present(List<StoredResult> results) {
        insert("determination_current", results);
        list(results);
    }

    /** Puts what lists need beside the households, so that they read one table. */
    private void list(List<StoredResult> results) {
        for (int from = 0; from < results.size(); from += LISTED_TOGETHER) {
            String households = results.subList(from, Math.min(from + LISTED_TOGETHER, results.size())).stream()
                    .map(result -> Long.toString(result.household()))
                    .collect(Collectors.joining(","));
            jdbc.prepareStatement(LIST.formatted(households), PreparedStatement::executeUpdate);
        }
    }

    private void insert(String table, List<StoredResult> results) {
        write("INSERT", table, results);
    }

    private void write(String verb, String table, List<StoredResult> results) {
        if (results.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(WRITE.formatted(verb, table), statement -> {
            for (StoredResult result : results) {
                write(result, statement);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * Reads a result from a row.
     *
     * @param first index of the first of {@link #COLUMNS}
     */
    static StoredResult read(ResultSet row, int first) throws SQLException {
        String category = row.getString(first + 5);
        String monitored = row.getString(first + 6);
        return new StoredResult(
                row.getLong(first),
                row.getInt(first + 1),
                row.getObject(first + 2, LocalDate.class),
                row.getInt(first + 3),
                Outcome.valueOf(row.getString(first + 4)),
                category == null ? null : Category.valueOf(category),
                monitored == null ? null : LabelStatus.valueOf(monitored),
                row.getString(first + 7),
                row.getObject(first + 8, Integer.class),
                row.getObject(first + 9, Long.class),
                row.getObject(first + 10, Long.class),
                row.getString(first + 11),
                row.getString(first + 12),
                row.getString(first + 13),
                row.getBoolean(first + 14),
                StoredResult.Cause.valueOf(row.getString(first + 15)),
                row.getString(first + 16),
                row.getObject(first + 17, Long.class),
                row.getObject(first + 18, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static void write(StoredResult result, PreparedStatement to) throws SQLException {
        to.setLong(1, result.household());
        to.setInt(2, result.seq());
        to.setObject(3, result.asOf());
        to.setInt(4, result.revision());
        to.setString(5, result.outcome().name());
        to.setString(6, name(result.category()));
        to.setString(7, name(result.monitored()));
        to.setString(8, result.individuals());
        to.setObject(9, result.counted(), Types.INTEGER);
        to.setObject(10, result.countedIncome(), Types.BIGINT);
        to.setObject(11, result.perCapita(), Types.BIGINT);
        to.setString(12, result.missing());
        to.setString(13, result.pluginVersion());
        to.setString(14, result.parameters());
        to.setBoolean(15, result.assumed());
        to.setString(16, result.cause().name());
        to.setString(17, result.causeNote());
        to.setObject(18, result.job(), Types.BIGINT);
        to.setObject(19, LocalDateTime.ofInstant(result.determinedAt(), ZoneOffset.UTC));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
