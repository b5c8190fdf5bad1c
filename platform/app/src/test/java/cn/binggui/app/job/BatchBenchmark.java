package cn.binggui.app.job;

import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobState;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Prints how fast a county of many households is determined anew with results written, and how fast the database alone reads the same rows
 * and takes the same results.
 *
 * <p>{@code ./mvnw -q -pl platform/app -am -Pbatch-benchmark test-compile exec:exec -Dbatch.households=100000}
 */
public final class BatchBenchmark {
    private static final int BATCH = 1000;
    private static final String READ = """
            SELECT c.household_id, c.number, c.revision, r.note, r.facts, d.*
            FROM household_current c
            JOIN household_revision r ON r.household_id = c.household_id AND r.seq = c.revision
            LEFT JOIN determination_current d ON d.household_id = c.household_id
            ORDER BY c.household_id
            """;

    private BatchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int households = Integer.parseInt(arguments[0]);
        try (var county = new BatchCounty("batch-home")) {
            warmUp(county);
            long begun = System.nanoTime();
            county.fill(households);
            print("made and stored", households, System.nanoTime() - begun);
            long read = read(county);
            print("limit: plain read", households, read);
            resetPeaks();
            long ours = determine(county, households);
            System.out.printf(
                    Locale.ROOT,
                    "peak heap %d MB of %d MB%n",
                    peak(),
                    Runtime.getRuntime().maxMemory() >> 20);
            long written = insert(county);
            print("limit: plain insert", households, written);
            System.out.printf(Locale.ROOT, "our time is %.2f times the limit's%n", (double) ours / (read + written));
            System.out.printf(
                    Locale.ROOT,
                    "load of the machine: %.1f%n",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        System.exit(0);
    }

    /** The demonstration's few households, over and over: the program is warm before the others are there. */
    private static void warmUp(BatchCounty county) throws Exception {
        for (int i = 0; i < 20; i++) {
            county.ended(county.start(BatchCounty.TODAY.minusDays(30L * (i % 2))));
        }
    }

    private static long determine(BatchCounty county, int households) throws Exception {
        long key = county.start(BatchCounty.TODAY);
        Job job = county.ended(key);
        if (job.state() != JobState.DONE || job.failed() > 0) {
            throw new IllegalStateException(job.toString());
        }
        long nanos = Duration.between(job.startedAt(), job.finishedAt()).toNanos();
        print("determined anew, " + job.changed() + " results written", households, nanos);
        return nanos;
    }

    private static long read(BatchCounty county) throws SQLException {
        long begun = System.nanoTime();
        long bytes = 0;
        try (Connection connection = county.open();
                var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = statement.executeQuery(READ)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        byte[] value = rows.getBytes(i);
                        bytes += value == null ? 0 : value.length;
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "%,d MB read%n", bytes >> 20);
        return System.nanoTime() - begun;
    }

    /** Only the inserts count, not the reading of what is inserted. */
    private static long insert(BatchCounty county) throws SQLException {
        long nanos = 0;
        try (Connection from = county.open();
                Connection to = county.open();
                var read = from.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            to.createStatement().execute("CREATE TABLE limit_result LIKE determination_current");
            to.setAutoCommit(false);
            read.setFetchSize(Integer.MIN_VALUE);
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet row = read.executeQuery("SELECT * FROM determination_current ORDER BY household_id")) {
                int columns = row.getMetaData().getColumnCount();
                boolean more = row.next();
                while (more) {
                    Object[] values = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    rows.add(values);
                    more = row.next();
                    if (rows.size() == BATCH || !more) {
                        long begun = System.nanoTime();
                        insert(to, rows, columns);
                        nanos += System.nanoTime() - begun;
                        rows.clear();
                    }
                }
            }
            to.setAutoCommit(true);
            to.createStatement().execute("DROP TABLE limit_result");
        }
        return nanos;
    }

    private static void insert(Connection to, List<Object[]> rows, int columns) throws SQLException {
        String sql = "INSERT INTO limit_result VALUES (" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        try (PreparedStatement statement = to.prepareStatement(sql)) {
            for (Object[] values : rows) {
                for (int i = 0; i < columns; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        to.commit();
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static void print(String what, int households, long nanos) {
        System.out.printf(Locale.ROOT, "%s: %.1f s, %,.0f households/s%n", what, nanos / 1e9, households * 1e9 / nanos);
    }
}
