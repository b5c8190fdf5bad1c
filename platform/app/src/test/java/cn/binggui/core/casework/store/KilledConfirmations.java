package cn.binggui.core.casework.store;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.audit.Sealing;
import cn.binggui.core.determination.ManyHouseholds;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.io.File;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Confirms many cases in a process that is killed at fifty random points and started again each time, and looks whether each case is wholly
 * confirmed or not at all: its event, its state, its summary and its audit row, and whether the audit chain verifies.
 *
 * <p>{@code ./mvnw -q -pl platform/app -am -Pcase-kill test-compile exec:exec}
 */
public final class KilledConfirmations {
    static final String COUNTY = "daye";
    static final String STEP = "confirmation";
    private static final int KILLS = Integer.getInteger("kills", 50);

    private KilledConfirmations() {}

    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        int cases = Integer.parseInt(arguments[0]);
        RunningApp.bean(Cases.class);
        ManyHouseholds.fill(COUNTY, cases);
        ManyCases.fillDeciding(COUNTY, STEP, cases);
        System.out.printf(Locale.ROOT, "seed %d, %d cases wait for their confirmation%n", seed, waiting());
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS && waiting() > 0; kill++) {
            long before = waiting();
            Process node = ConfirmingNode.start(new File("target/killed-confirmations.log"));
            while (waiting() == before && node.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
            node.destroyForcibly();
            node.waitFor(10, TimeUnit.SECONDS);
            System.out.printf(Locale.ROOT, "killed after %d, %d left%n", before - waiting(), waiting());
        }
        Actor admin = RunningApp.actor("province-admin");
        CaseRebuild.Report report = RunningApp.bean(CaseRebuild.class).rebuild(admin, COUNTY);
        long half = halfDone();
        RunningApp.bean(Sealing.class).finish();
        var chain = RunningApp.bean(AuditTrail.class).verifyCounty(RunningApp.actor("daye-admin"), COUNTY);
        System.out.printf(
                Locale.ROOT,
                "%d cases, %d differ from their events, %d have an event without its audit row or the reverse; audit chain: %s%n",
                report.cases(),
                report.different(),
                half,
                chain.words());
        boolean good = report.different() == 0 && half == 0 && chain.breaks().isEmpty();
        System.out.println(good ? "every case is wholly done or wholly not" : "BROKEN");
        System.exit(good ? 0 : 1);
    }

    private static long waiting() {
        return number("SELECT COUNT(*) FROM case_summary WHERE phase = 'RUNNING' AND step = '" + STEP + "'");
    }

    /** Cases of which one of the two was written in the batch, and not the other. */
    private static long halfDone() {
        return number("""
                SELECT COUNT(*) FROM
                (SELECT e.case_id FROM case_event e WHERE e.kind = 'Confirmed' AND e.actor_id > 0) e
                LEFT JOIN audit_entry a ON a.subject = CONCAT('case:', e.case_id) AND a.action = 'CASE_DECIDED'
                WHERE a.id IS NULL""") + number("""
                SELECT COUNT(*) FROM audit_entry a LEFT JOIN case_event e
                ON a.subject = CONCAT('case:', e.case_id) AND e.kind = 'Confirmed'
                WHERE a.action = 'CASE_DECIDED' AND e.case_id IS NULL""");
    }

    private static long number(String sql) {
        return TenantBinding.call(COUNTY, () -> {
            try (var connection = RunningApp.bean(Connections.class).county();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
