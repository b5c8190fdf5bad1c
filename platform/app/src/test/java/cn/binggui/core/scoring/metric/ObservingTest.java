package cn.binggui.core.scoring.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.core.casework.store.CaseHistories;
import cn.binggui.core.casework.store.CaseRebuild;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Metric;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of cases for scoring is what their events say, and is counted as the definition of a period says. */
class ObservingTest {
    private final Observing observing = RunningApp.bean(Observing.class);
    private final Observations observations = RunningApp.bean(Observations.class);
    private final ObservationRows rows = RunningApp.bean(ObservationRows.class);

    /** A case as its events say it. */
    private record Told(String township, List<Observation> observations) {}

    private static List<Long> column(String sql) {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<Long> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getLong(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(String sql) {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Long, Told> told(String county) {
        CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
        Map<Long, Told> told = new HashMap<>();
        for (CaseHistories.History each :
                RunningApp.bean(CaseHistories.class).read(column("SELECT id FROM case_file"))) {
            CaseMetrics metrics = new CaseMetrics(
                    policies.pinned(county, each.pluginVersion()).procedure(),
                    RunningApp.bean(WorkingCalendars.class).current());
            told.put(each.id(), new Told(each.township(), metrics.observe(each.entries())));
        }
        return told;
    }

    private static Map<String, Map<Metric, Tally>> tallies(Map<Long, Told> told, LocalDate from, LocalDate asOf) {
        Map<String, List<Observation>> byTownship = new TreeMap<>();
        told.values()
                .forEach(each -> byTownship
                        .computeIfAbsent(each.township(), township -> new ArrayList<>())
                        .addAll(each.observations()));
        Map<String, Map<Metric, Tally>> tallies = new TreeMap<>();
        byTownship.forEach((township, all) -> tallies.put(township, CaseMetrics.tallies(all, from, asOf)));
        tallies.values().removeIf(Map::isEmpty);
        return tallies;
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void whatIsStoredIsWhatTheEventsSay(String county) {
        TenantBinding.run(county, () -> {
            observing.refresh(() -> false);
            Map<Long, Told> told = told(county);
            Map<Long, List<Observation>> stored = rows.read(told.keySet());
            told.forEach((id, each) -> assertEquals(each.observations(), stored.getOrDefault(id, List.of())));
            assertTrue(stored.size() >= 50);
            LocalDate today = LocalDate.now(RunningApp.bean(Clock.class));
            for (int days = 0; days <= 120; days += 15) {
                LocalDate asOf = today.minusDays(days);
                for (int length : new int[] {3, 30, 200, 400}) {
                    LocalDate from = asOf.minusDays(length);
                    assertEquals(tallies(told, from, asOf), observations.tallies(from, asOf));
                }
            }
        });
    }

    @Test
    void listsWhatWasCounted() {
        TenantBinding.run("shiquan", () -> {
            observing.refresh(() -> false);
            LocalDate asOf = LocalDate.now(RunningApp.bean(Clock.class)).minusDays(1);
            LocalDate from = asOf.minusDays(365);
            Map<String, FrozenObservations> frozen = observations.freeze(from, asOf);
            AtomicInteger late = new AtomicInteger();
            observations
                    .tallies(from, asOf)
                    .forEach((township, all) -> all.forEach((metric, tally) -> {
                        List<ObservedCase> whole =
                                observations.cases(metric, township, from, asOf, ObservedPart.ALL, 0, 10_000);
                        List<ObservedCase> met =
                                observations.cases(metric, township, from, asOf, ObservedPart.MET, 0, 10_000);
                        List<ObservedCase> unmet =
                                observations.cases(metric, township, from, asOf, ObservedPart.UNMET, 0, 10_000);
                        late.addAndGet(unmet.size());
                        assertEquals(tally, new Tally(met.size(), whole.size()));
                        assertEquals(whole.size(), met.size() + unmet.size());
                        assertTrue(
                                whole.stream().allMatch(each -> each.village().startsWith(township)));
                        FrozenObservations kept =
                                FrozenObservations.of(frozen.get(township).bytes());
                        assertEquals(tally, kept.tally(metric));
                        assertEquals(whole, observations.cases(kept, metric, ObservedPart.ALL, 0, 10_000));
                        assertEquals(
                                whole.stream().skip(1).limit(2).toList(),
                                observations.cases(metric, township, from, asOf, ObservedPart.ALL, 1, 2));
                    }));
            assertTrue(late.get() > 0);
        });
    }

    @Test
    void whoeverGoesOnIsObservedAnew() {
        Actor operator = RunningApp.actor("xiangning-operator");
        CaseRow row = RunningApp.bean(CaseLists.class)
                .page(operator, CaseQuery.of(CaseQuery.Part.ALL), CaseOrder.URGENT, 0, CaseLists.LARGEST_PAGE)
                .stream()
                .filter(each -> each.phase() == CasePhase.RUNNING)
                .findFirst()
                .orElseThrow();
        TenantBinding.run("xiangning", () -> {
            observing.refresh(() -> false);
            RunningApp.bean(CaseStore.class)
                    .append(
                            row.id(),
                            row.seq(),
                            LocalDate.now(RunningApp.bean(Clock.class)),
                            new CaseEvent.Withdrawn("不再申请"),
                            operator);
            observing.refresh(() -> false);
            assertEquals(
                    told("xiangning").get(row.id()).observations(),
                    rows.read(List.of(row.id())).getOrDefault(row.id(), List.of()));
        });
    }

    /** Whoever was observed on another calendar is observed anew; a node that stops leaves the rest to the next one. */
    @Test
    void nothingStaysBehind() {
        TenantBinding.run("huaishang", () -> {
            observing.refresh(() -> false);
            change("UPDATE scoring_case SET calendar = -1");
            change("DELETE FROM scoring_observation");
            observing.refresh(1, () -> true);
            observing.refresh(() -> false);
            assertEquals(List.of(), rows.stale(calendar(), CaseMetrics.VERSION));
            Map<Long, Told> told = told("huaishang");
            Map<Long, List<Observation>> stored = rows.read(told.keySet());
            told.forEach((id, each) -> assertEquals(each.observations(), stored.getOrDefault(id, List.of())));
        });
    }

    private static long calendar() {
        return RunningApp.bean(WorkingCalendars.class).current().version();
    }

    @Test
    void whatWasSpoiltIsToldAndMended() {
        long spoilt = TenantBinding.call("daye", () -> {
            observing.refresh(() -> false);
            long id = column("SELECT case_id FROM scoring_observation ORDER BY case_id LIMIT 1")
                    .getFirst();
            change("UPDATE scoring_observation SET on_day = '2020-01-01' WHERE case_id = " + id);
            return id;
        });
        Actor admin = RunningApp.actor("province-admin");
        CaseRebuild rebuild = RunningApp.bean(CaseRebuild.class);
        CaseRebuild.Report report = rebuild.rebuild(admin, "daye");
        assertEquals(1, report.different());
        assertTrue(report.told().getFirst().endsWith("评价计数与事件不符"));
        assertEquals(List.of(), rebuild.rebuild(admin, "daye").told());
        TenantBinding.run(
                "daye",
                () -> assertFalse(rows.read(List.of(spoilt)).get(spoilt).stream()
                        .anyMatch(each -> each.on().equals(LocalDate.of(2020, 1, 1)))));
    }
}
