package cn.binggui.core.scoring.metric;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseHistories;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.casework.store.ManyCases;
import cn.binggui.core.determination.ManyHouseholds;
import cn.binggui.core.job.JobScheduler;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.scoring.Reading;
import cn.binggui.core.scoring.SheetScoring;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how long a round takes in a county of 100,000 cases with histories of three years, in seconds: observing all cases for the first
 * time, computing 20 indicators of 30 units, and the same after one case has gone on.
 *
 * <p>The cases are spread over 30 townships of its own making, since no county here has as many.
 */
public final class ScoringBenchmark {
    private static final String COUNTY = "shiquan";
    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int TIMES = 5;
    private static final int INDICATORS = 20;
    private static final List<Metric> METRICS = List.of(
            Metric.STEPS_IN_TIME,
            Metric.CASES_IN_TIME,
            Metric.SENT_BACK,
            Metric.OBJECTIONS_UPHELD,
            Metric.NOTICES_PROPER,
            Metric.REGISTERED_IN_TIME,
            Metric.AGREES_WITH_RULES,
            Metric.VERIFIED);

    private final Observing observing = RunningApp.bean(Observing.class);
    private final Observations observations = RunningApp.bean(Observations.class);
    private final CaseStore cases = RunningApp.bean(CaseStore.class);
    private final LocalDate today = RunningApp.today();
    private final Scheme scheme = scheme();

    private ScoringBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        // what is measured is not done in the background
        RunningApp.bean(JobScheduler.class).end();
        long begun = System.nanoTime();
        ManyHouseholds.fill(COUNTY, CASES);
        ManyCases.fill(COUNTY, CASES);
        print("%,d households and cases made".formatted(CASES), begun);
        TenantBinding.call(COUNTY, () -> {
            ScoringBenchmark benchmark = new ScoringBenchmark();
            benchmark.spread();
            benchmark.measure();
            return COUNTY;
        });
        System.exit(0);
    }

    private static void print(String what, long begun) {
        System.out.printf("%s in %.2f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    /** Reads and observes without writing, on one core. */
    private void read() throws SQLException {
        CaseHistories histories = RunningApp.bean(CaseHistories.class);
        CaseMetrics metrics = new CaseMetrics(
                RunningApp.bean(CountyPolicies.class).get(COUNTY).procedure(),
                RunningApp.bean(WorkingCalendars.class).current());
        List<Long> stale = RunningApp.bean(ObservationRows.class).stale(0, 0);
        long reading = 0;
        long observingTime = 0;
        long entries = 0;
        for (int from = 0; from + 500 <= stale.size(); from += 500) {
            long begun = System.nanoTime();
            List<CaseHistories.History> read = histories.read(stale.subList(from, from + 500));
            long between = System.nanoTime();
            for (CaseHistories.History each : read) {
                entries += each.entries().size();
                metrics.observe(each.entries());
            }
            reading += between - begun;
            observingTime += System.nanoTime() - between;
        }
        System.out.printf(
                "%,d entries read in %.2f s and observed in %.2f s on one core%n",
                entries, reading / 1e9, observingTime / 1e9);
    }

    private void measure() throws SQLException {
        read();
        long begun = System.nanoTime();
        int observed = observing.refresh(() -> false);
        print("%,d cases observed for the first time".formatted(observed), begun);
        System.out.printf("%,d observations%n", number("SELECT COUNT(*) FROM scoring_observation"));
        for (int years : new int[] {1, 3}) {
            for (int i = 0; i < TIMES; i++) {
                begun = System.nanoTime();
                String result = round(years);
                print("a round of %d years, %s".formatted(years, result), begun);
            }
            for (int i = 0; i < TIMES; i++) {
                goOn();
                begun = System.nanoTime();
                String result = round(years);
                print("a round of %d years after one case has gone on, %s".formatted(years, result), begun);
            }
        }
        begun = System.nanoTime();
        int bytes = observations.freeze(today.minusYears(1), today.minusDays(1)).values().stream()
                .mapToInt(frozen -> frozen.bytes().length)
                .sum();
        print("a year frozen, %,d bytes,".formatted(bytes), begun);
        change("UPDATE scoring_case SET calendar = -1");
        begun = System.nanoTime();
        print("%,d cases observed anew".formatted(observing.refresh(() -> false)), begun);
    }

    private String round(int years) {
        int stale = observing.refresh(() -> false);
        Map<String, Map<Metric, Tally>> tallies = observations.tallies(today.minusYears(years), today.minusDays(1));
        Map<String, Map<String, Reading>> readings = new TreeMap<>();
        tallies.forEach((unit, own) -> {
            Map<String, Reading> all = new HashMap<>();
            scheme.sheets()
                    .getFirst()
                    .indicators()
                    .forEach(indicator -> all.put(
                            indicator.id(),
                            new Reading.Counted(
                                    own.getOrDefault(METRICS.get(number(indicator) % METRICS.size()), Tally.NOTHING))));
            readings.put(unit, all);
        });
        int scored = new SheetScoring(scheme, scheme.sheets().getFirst())
                .score(readings).values().stream()
                        .mapToInt(score -> score.indicators().size())
                        .sum();
        return "%d cases observed, %d units, %d scores".formatted(stale, tallies.size(), scored);
    }

    private static int number(Scheme.Indicator indicator) {
        return Integer.parseInt(indicator.id());
    }

    private static Scheme scheme() {
        List<ScoringMethod> methods = List.of(
                new ScoringMethod.Rate(),
                new ScoringMethod.Ranking(),
                new ScoringMethod.Deduction(Points.of(1), Points.of(0)));
        List<Scheme.Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            Metric metric = METRICS.get(i % METRICS.size());
            indicators.add(new Scheme.Indicator(
                    Integer.toString(i),
                    metric.term(),
                    metric.formula(),
                    Points.of(5),
                    metric.direction(),
                    methods.get(i % methods.size()),
                    metric,
                    List.of(),
                    List.of()));
        }
        Scheme.Dimension all = new Scheme.Dimension("all", "全部", null, indicators, List.of());
        return new Scheme(true, 5, List.of(new Scheme.Sheet(EvaluatedUnit.TOWNSHIP, "县专班", List.of(all))));
    }

    private void spread() throws SQLException {
        change("UPDATE case_file SET township = CONCAT('6109229', LPAD(MOD(id, 30), 2, '0'))");
    }

    /** Somebody takes back an application. */
    private void goOn() throws SQLException {
        CaseFile file = cases.find(number("SELECT case_id FROM case_summary WHERE phase = 'RUNNING' LIMIT 1"))
                .orElseThrow();
        Actor actor = new Actor(
                7, "worker", "工作人员", Set.of(Role.COUNTY_OPERATOR), COUNTY, new Scope(null, null, null), 1, false);
        cases.append(file.id(), file.state().seq(), today, new CaseEvent.Withdrawn("不再申请"), actor);
    }

    private static long number(String sql) throws SQLException {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
