package cn.binggui.core.whatif;

import cn.binggui.core.Refusal;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.Scheduling;
import cn.binggui.core.casework.store.CaseHistories;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PoliciesInForce;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.scoring.metric.CaseMetrics;
import cn.binggui.core.scoring.metric.Observation;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.whatif.Clocks.Broken;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.value.Whole;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures a year's cases as if another time limit had held when they were accepted. Nothing is written. */
@Singleton
class ClockTrial {
    private static final int CHUNK = 500;

    private final CaseRows rows;
    private final CaseHistories histories;
    private final PoliciesInForce policies;
    private final CountyPolicies versions;
    private final WorkingCalendars calendars;

    ClockTrial(
            CaseRows rows,
            CaseHistories histories,
            PoliciesInForce policies,
            CountyPolicies versions,
            WorkingCalendars calendars) {
        this.rows = rows;
        this.histories = histories;
        this.policies = policies;
        this.versions = versions;
        this.calendars = calendars;
    }

    /**
     * Returns what would have been.
     *
     * @param asOf not after today
     * @throws Refusal UNPROCESSABLE where it was told to stop
     */
    Clocks of(String county, NewValue value, LocalDate asOf, WhatIf.Progress progress) {
        return TenantBinding.call(county, () -> new Trial(county, value, asOf).run(progress));
    }

    private final class Trial {
        private final String county;
        private final NewValue value;
        private final LocalDate asOf;
        private final WorkingCalendar calendar = calendars.current();
        private final Map<CountyPolicy, CaseMetrics> metrics = new HashMap<>();
        private final Map<String, Clocks.Township> townships = new TreeMap<>();
        private final List<Broken> broken = new ArrayList<>();

        Trial(String county, NewValue value, LocalDate asOf) {
            this.county = county;
            this.value = value;
            this.asOf = asOf;
        }

        Clocks run(WhatIf.Progress progress) {
            LocalDate after = asOf.minusYears(1);
            int done = 0;
            List<CaseRows.Row> chunk = rows.accepted(after, asOf, 0, CHUNK);
            while (!chunk.isEmpty()) {
                Map<Long, CaseRows.Row> byId =
                        chunk.stream().collect(Collectors.toMap(CaseRows.Row::caseId, row -> row));
                histories
                        .read(byId.keySet())
                        .forEach(history -> add(history, Objects.requireNonNull(byId.get(history.id()))));
                done += chunk.size();
                if (!progress.reached(done)) {
                    throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "已停止估算");
                }
                chunk = rows.accepted(after, asOf, chunk.getLast().caseId(), CHUNK);
            }
            return clocks();
        }

        private void add(CaseHistories.History history, CaseRows.Row row) {
            boolean before = late(policies.pinned(county, history.pluginVersion(), row.acceptedOn()), history);
            boolean after = late(changed(history.pluginVersion(), row.acceptedOn()), history);
            townships.merge(
                    row.township(),
                    new Clocks.Township(row.township(), 1, before ? 1 : 0, after ? 1 : 0),
                    (one, other) -> new Clocks.Township(
                            one.code(),
                            one.cases() + other.cases(),
                            one.lateBefore() + other.lateBefore(),
                            one.lateAfter() + other.lateAfter()));
            if (after && !before) {
                broken.add(new Broken(row.caseId(), row.number(), row.township(), row.open()));
            }
        }

        private CountyPolicy changed(String version, LocalDate on) {
            return policies.trying(
                    county,
                    version,
                    on,
                    value.parameter(),
                    new DatedValue(
                            LocalDate.EPOCH, null, new Whole(value.number().intValueExact()), true, List.of()));
        }

        /** Whether a day was missed that was over by then; the day itself still counts as in time. */
        private boolean late(CountyPolicy policy, CaseHistories.History history) {
            List<CaseEntry> entries = history.entries().stream()
                    .filter(entry -> !entry.on().isAfter(asOf))
                    .toList();
            return metrics
                    .computeIfAbsent(policy, each -> new CaseMetrics(each.procedure(), calendar))
                    .observe(entries)
                    .stream()
                    .filter(Observation::limited)
                    .anyMatch(each -> each.on().isBefore(asOf) && !each.isMet(asOf));
        }

        private Clocks clocks() {
            CountyPolicy now = policies.of(county, asOf);
            CountyPolicy then = changed(versions.version(county), asOf);
            broken.sort((one, other) -> Boolean.compare(other.running(), one.running()));
            return new Clocks(
                    asOf,
                    townships.values().stream().mapToInt(Clocks.Township::cases).sum(),
                    townships.values().stream()
                            .mapToInt(Clocks.Township::lateBefore)
                            .sum(),
                    townships.values().stream()
                            .mapToInt(Clocks.Township::lateAfter)
                            .sum(),
                    broken.size(),
                    (int) broken.stream().filter(Broken::running).count(),
                    List.copyOf(townships.values()),
                    broken.stream().limit(Clocks.LISTED).toList(),
                    tooLong(then),
                    cycle(now, then),
                    cycle(then, now));
        }

        /** What a case that is accepted on the day could not keep, on each total limit. */
        private List<String> tooLong(CountyPolicy policy) {
            var scheduling = new Scheduling(policy.procedure(), calendar, null);
            return policy.procedure().tracks().stream()
                    .map(track -> {
                        String why =
                                scheduling.from(asOf, track, Suspensions.NONE).why();
                        return why == null ? "" : track.track().term() + "：" + why;
                    })
                    .filter(words -> !words.isEmpty())
                    .toList();
        }

        /** The cycle of one policy that the other has otherwise. */
        private Effects.@Nullable Visits cycle(CountyPolicy of, CountyPolicy other) {
            List<MonitoringCycle> others = other.monitoring();
            return of.monitoring().stream()
                    .filter(cycle -> !others.contains(cycle))
                    .findFirst()
                    .map(HomeVisits::of)
                    .orElse(null);
        }
    }
}
