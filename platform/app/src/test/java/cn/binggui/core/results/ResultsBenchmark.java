package cn.binggui.core.results;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.store.ManyCases;
import cn.binggui.core.determination.ManyHouseholds;
import cn.binggui.core.job.JobScheduler;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Prints how long it takes in a county of 100,000 cases with histories of three years and 30 townships to count a month, to decide what of
 * it is told, and to publish and deliver it, in seconds.
 */
public final class ResultsBenchmark {
    private static final String COUNTY = "shiquan";
    private static final int CASES = Integer.getInteger("cases", 100_000);

    private ResultsBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        // what is measured is not done in the background
        RunningApp.bean(JobScheduler.class).end();
        long begun = System.nanoTime();
        ManyHouseholds.fill(COUNTY, CASES);
        ManyCases.fill(COUNTY, CASES);
        print("%,d households and cases made".formatted(CASES), begun);
        TenantBinding.call(COUNTY, () -> {
            change("UPDATE case_file SET township = CONCAT('6109229', LPAD(MOD(id, 30), 2, '0'))");
            change("DELETE FROM results_outbox");
            change("DELETE FROM results_month");
            measure();
            return COUNTY;
        });
        System.exit(0);
    }

    private static void print(String what, long begun) {
        System.out.printf("%s in %.2f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void measure() {
        MonthCounting counting = RunningApp.bean(MonthCounting.class);
        MonthStore store = RunningApp.bean(MonthStore.class);
        Actor admin = new Actor(7, "admin", "县级管理员", Set.of(Role.COUNTY_ADMIN), COUNTY, Scope.ALL, 1, false);
        long begun = System.nanoTime();
        counting.refresh();
        print("all cases observed for the first time", begun);
        YearMonth present = YearMonth.from(RunningApp.today());
        for (YearMonth month = present.minusMonths(15); month.isBefore(present); month = month.plusMonths(1)) {
            begun = System.nanoTime();
            counting.refresh();
            MonthFigures figures = counting.of(month);
            double counted = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            MonthResults results = store.decide(figures);
            double decided = (System.nanoTime() - begun) / 1e9;
            begun = System.nanoTime();
            store.publish(admin, figures, ResultRows.digest(figures, results));
            List<MonthResults.Line> lines = results.lines();
            System.out.printf(
                    "%s counted in %.3f s, decided in %.3f s, published in %.3f s: %d of %d cells told%n",
                    month,
                    counted,
                    decided,
                    (System.nanoTime() - begun) / 1e9,
                    lines.stream().filter(line -> line.mark() == Mark.TOLD).count(),
                    lines.size());
        }
        begun = System.nanoTime();
        RunningApp.bean(ResultsDelivery.class).deliver(() -> false);
        print("all delivered", begun);
    }

    private static void change(String sql) throws SQLException {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
