package cn.binggui.core.determination;

import cn.binggui.core.determination.Redetermined.Changed;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.job.JobFailure;
import cn.binggui.policy.facts.HouseholdFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads open households with their latest facts and present results, by rising key, and determines them. For one thread at a time. */
final class RedeterminationReader {
    /** Households of a chunk: large enough that the round trips do not count, small enough to be cancelled at once. */
    static final int CHUNK = 1000;

    static final String QUERY =
            "SELECT c.household_id, c.number, c.revision, r.note, r.facts, " + ResultStore.columnsOf("d") + """
             FROM household_current c
            JOIN household_revision r ON r.household_id = c.household_id AND r.seq = c.revision
            LEFT JOIN determination_current d ON d.household_id = c.household_id
            WHERE c.household_id > ? ORDER BY c.household_id LIMIT\s""" + CHUNK;

    private static final String EARLIER = "SELECT facts FROM household_revision WHERE household_id = ? AND seq = ?";

    private static final Logger LOG = LoggerFactory.getLogger(RedeterminationReader.class);
    private static final int RESULT = 6;

    private final Connection connection;
    private final Redeterminer rules;
    private final LocalDate asOf;
    private final long job;
    private final Instant at;

    RedeterminationReader(Connection connection, Redeterminer rules, LocalDate asOf, long job, Instant at) {
        this.connection = connection;
        this.rules = rules;
        this.asOf = asOf;
        this.job = job;
        this.at = at;
    }

    /** Returns the households after the key; none at the end. */
    Redetermined next(long after) throws SQLException {
        List<Changed> changed = new ArrayList<>();
        List<JobFailure> failures = new ArrayList<>();
        long reached = after;
        int households = 0;
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setLong(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    households++;
                    reached = row.getLong(1);
                    determine(row, changed, failures);
                }
            }
        }
        return new Redetermined(reached, households, changed, failures);
    }

    private void determine(ResultSet row, List<Changed> changed, List<JobFailure> failures) throws SQLException {
        StoredResult before = row.getObject(RESULT) == null ? null : ResultStore.read(row, RESULT);
        String facts = row.getString(5);
        StoredResult found;
        try {
            found = determine(row.getLong(1), row.getInt(3), row.getString(4), facts, before);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // what the exception says may hold facts, and stays out of the log
            LOG.warn(
                    "household {} cannot be determined: {}",
                    row.getString(2),
                    e.getClass().getName());
            failures.add(new JobFailure(
                    row.getString(2),
                    "家庭情况或规则程序有误，无法认定（%s）".formatted(e.getClass().getSimpleName())));
            return;
        }
        if (before == null || before.seq() != found.seq()) {
            changed.add(new Changed(before, found));
        }
    }

    private StoredResult determine(
            long household, int revision, String note, String text, @Nullable StoredResult before) {
        HouseholdFacts facts = FactsCodec.read(text);
        var latest = new LatestFacts(household, revision, facts, note, seq -> earlier(household, seq));
        return rules.determine(latest, asOf, before, job, at);
    }

    private HouseholdFacts earlier(long household, int revision) {
        try (PreparedStatement statement = connection.prepareStatement(EARLIER)) {
            statement.setLong(1, household);
            statement.setInt(2, revision);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a result rests on a revision that there is not");
                }
                return FactsCodec.read(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an earlier revision cannot be read", e);
        }
    }
}
