package cn.binggui.core.determination;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.job.Jobs;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results that a job found to be others than before, and why. */
@Singleton
public class JobResults {
    private static final int LONGEST_PAGE = 500;

    /** A job's rows, wherever they stand by now; each branch is cut, so that a page reads no more than its end. */
    private static final String PAGE = """
            SELECT a.household_id, h.number, a.cause, a.cause_note, a.outcome, a.category, a.per_capita, a.as_of,
                b.outcome, b.category, b.per_capita, b.as_of
            FROM (
                (SELECT household_id, seq, cause, cause_note, outcome, category, per_capita, as_of
                 FROM determination_current WHERE job_id = ? ORDER BY household_id LIMIT ?)
                UNION ALL
                (SELECT household_id, seq, cause, cause_note, outcome, category, per_capita, as_of
                 FROM determination_history WHERE job_id = ? ORDER BY household_id LIMIT ?)
                ORDER BY household_id, seq LIMIT ? OFFSET ?) a
            JOIN household h ON h.id = a.household_id
            LEFT JOIN determination_history b ON b.household_id = a.household_id AND b.seq = a.seq - 1
            ORDER BY a.household_id, a.seq
            """;

    private static final String CHANGES = """
            SELECT b.household_id IS NULL, b.category, a.category, COUNT(*)
            FROM (
                SELECT household_id, seq, category FROM determination_current WHERE job_id = ?
                UNION ALL
                SELECT household_id, seq, category FROM determination_history WHERE job_id = ?) a
            LEFT JOIN determination_history b ON b.household_id = a.household_id AND b.seq = a.seq - 1
            GROUP BY 1, 2, 3 ORDER BY 4 DESC
            """;

    private final Jobs jobs;
    private final JdbcOperations jdbc;

    JobResults(Jobs jobs, @Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /**
     * Returns changed results, the household that was registered first before the others; {@link cn.binggui.core.job.Job#changed} says how
     * many there are.
     *
     * @throws Refusal NOT_FOUND where the county has no such job
     */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<JobResult> page(Actor actor, long job, int offset, int limit) {
        jobs.get(actor, job);
        int count = Math.min(limit, LONGEST_PAGE);
        int end = Math.addExact(offset, count);
        return jdbc.prepareStatement(PAGE, statement -> {
            statement.setLong(1, job);
            statement.setInt(2, end);
            statement.setLong(3, job);
            statement.setInt(4, end);
            statement.setInt(5, count);
            statement.setInt(6, offset);
            List<JobResult> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(result(row));
                }
            }
            return page;
        });
    }

    /**
     * Returns how many households went from which category to which, the greatest number first.
     *
     * @throws Refusal NOT_FOUND where the county has no such job
     */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<CategoryChange> changes(Actor actor, long job) {
        jobs.get(actor, job);
        return jdbc.prepareStatement(CHANGES, statement -> {
            statement.setLong(1, job);
            statement.setLong(2, job);
            List<CategoryChange> changes = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    changes.add(new CategoryChange(
                            row.getBoolean(1), category(row.getString(2)), category(row.getString(3)), row.getLong(4)));
                }
            }
            return changes;
        });
    }

    private static JobResult result(ResultSet row) throws SQLException {
        return new JobResult(
                row.getLong(1),
                row.getString(2),
                row.getString(9) == null ? null : side(row, 9),
                side(row, 5),
                StoredResult.Cause.valueOf(row.getString(3)),
                row.getString(4));
    }

    private static JobResult.Side side(ResultSet row, int first) throws SQLException {
        return new JobResult.Side(
                Outcome.valueOf(row.getString(first)),
                category(row.getString(first + 1)),
                row.getObject(first + 2, Long.class),
                row.getObject(first + 3, LocalDate.class));
    }

    private static @Nullable Category category(@Nullable String name) {
        return name == null ? null : Category.valueOf(name);
    }
}
