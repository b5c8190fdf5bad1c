package cn.binggui.app.job;

import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobScheduler;
import cn.binggui.core.job.JobState;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Determines a county in a process that is killed at twenty random points and started again each time, and compares the results with those
 * of a run that nobody disturbed.
 *
 * <p>{@code ./mvnw -q -pl platform/app -am -Pbatch-kill test-compile exec:exec}
 */
public final class KilledBatch {
    private static final int KILLS = 20;
    private static final List<String> TABLES = List.of("determination_current", "determination_history");

    private KilledBatch() {}

    public static void main(String[] arguments) throws Exception {
        int households = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        boolean same;
        try (var county = new BatchCounty("kill-home")) {
            county.fill(households);
            county.ended(county.start(BatchCounty.TODAY.minusDays(300)));
            // every result must be written: half of them for the first time, half after one that no longer holds
            execute(county, "DELETE FROM determination_current WHERE household_id % 2 = 0");
            execute(county, "UPDATE determination_current SET individuals = 'stale'");
            for (String table : TABLES) {
                execute(county, "CREATE TABLE before_%1$s AS SELECT * FROM %1$s".formatted(table));
            }
            Job whole = county.ended(county.start(BatchCounty.TODAY));
            String undisturbed = hash(county);
            for (String table : TABLES) {
                execute(county, "DELETE FROM " + table);
                execute(county, "INSERT INTO %1$s SELECT * FROM before_%1$s".formatted(table));
            }

            // from here on only the other processes run jobs
            county.bean(JobScheduler.class).end();
            Job killed = disturb(county, households, new Random(seed));
            String disturbed = hash(county);
            System.out.printf(
                    Locale.ROOT,
                    "seed %d%nundisturbed %s, %d changed%nkilled %d times %s, %d changed%n",
                    seed,
                    undisturbed,
                    whole.changed(),
                    KILLS,
                    disturbed,
                    killed.changed());
            same = undisturbed.equals(disturbed)
                    && killed.state() == JobState.DONE
                    && killed.done() == whole.done()
                    && killed.changed() == whole.changed();
            System.out.println(same ? "the same" : "DIFFERENT");
        }
        System.exit(same ? 0 : 1);
    }

    private static Job disturb(BatchCounty county, int households, Random random) throws Exception {
        long key = county.start(BatchCounty.TODAY);
        long[] points = random.longs(KILLS, 0, households).sorted().toArray();
        for (long point : points) {
            Process node = node(county);
            while (county.job(key).done() < point && node.isAlive()) {
                Thread.sleep(2);
            }
            Thread.sleep(random.nextInt(60));
            node.destroyForcibly();
            node.waitFor(10, TimeUnit.SECONDS);
            Job job = county.job(key);
            System.out.printf(Locale.ROOT, "killed at %d of %d (%s)%n", job.done(), job.total(), job.state());
        }
        Process last = node(county);
        Job job = county.ended(key);
        last.destroyForcibly();
        return job;
    }

    private static Process node(BatchCounty county) throws Exception {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-Dbinggui.jobs.heartbeat=500ms",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.binggui.app.Main");
        builder.environment().putAll(county.anotherNode());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-nodes.log")))
                .start();
    }

    private static void execute(BatchCounty county, String sql) throws Exception {
        try (Connection connection = county.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Everything that a result says, but for which run found it, and when. */
    private static String hash(BatchCounty county) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String table : TABLES) {
            try (Connection connection = county.open();
                    var statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT household_id, seq, as_of, revision, outcome, category,"
                                    + " monitored, individuals, counted, counted_income, per_capita, missing, plugin_version,"
                                    + " parameters, assumed, cause, cause_note FROM " + table
                                    + " ORDER BY household_id, seq")) {
                while (row.next()) {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        digest.update((row.getString(i) + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
