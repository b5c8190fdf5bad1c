package cn.binggui.core.determination;

import cn.binggui.core.determination.Redetermined.Changed;
import cn.binggui.core.job.JobRun;
import cn.binggui.core.job.JobStep;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores a chunk's results and how far the job is, in one transaction. */
@Singleton
class RedeterminationWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RedeterminationWriter.class);
    private static final int ATTEMPTS = 5;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final ResultStore results;

    RedeterminationWriter(
            @Named(TenantDataSource.NAME) JdbcOperations jdbc,
            @Named(TenantDataSource.NAME) TransactionOperations<Connection> transactions,
            ResultStore results) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.results = results;
    }

    /** Returns how many open households have a greater key. */
    long householdsAfter(long key) {
        return transactions.executeRead(status ->
                jdbc.prepareStatement("SELECT COUNT(*) FROM household_current WHERE household_id > ?", statement -> {
                    statement.setLong(1, key);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                }));
    }

    /** Stores the chunk; where another transaction was in the way and the database has rolled this one back, it tries again. */
    void write(JobRun run, Redetermined chunk) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWrite(status -> {
                    store(run, chunk);
                    return chunk;
                });
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isRolledBack(e)) {
                    throw e;
                }
                LOG.info("a chunk of job {} is stored again: {}", run.job().id(), e.getMessage());
            }
        }
    }

    private void store(JobRun run, Redetermined chunk) {
        Map<Long, Integer> revisions = lock(chunk.changed());
        // one that was changed since it was read has been determined with the change
        List<Changed> standing = chunk.changed().stream()
                .filter(changed -> Integer.valueOf(changed.after().revision())
                        .equals(revisions.get(changed.after().household())))
                .toList();
        results.follow(standing);
        run.advance(new JobStep(chunk.reached(), chunk.households(), standing.size(), chunk.failures()));
    }

    /** Returns the households' revisions, which stay as they are until the transaction ends. */
    private Map<Long, Integer> lock(List<Changed> changed) {
        if (changed.isEmpty()) {
            return Map.of();
        }
        String sql = "SELECT id, revision FROM household WHERE closed_on IS NULL AND id IN ("
                + String.join(",", Collections.nCopies(changed.size(), "?")) + ") FOR UPDATE";
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < changed.size(); i++) {
                statement.setLong(i + 1, changed.get(i).after().household());
            }
            Map<Long, Integer> revisions = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.put(rows.getLong(1), rows.getInt(2));
                }
            }
            return revisions;
        });
    }

    private static boolean isRolledBack(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "40001".equals(sql.getSQLState()) || sql.getErrorCode() == 1213 || sql.getErrorCode() == 1205;
            }
        }
        return false;
    }
}
