package cn.binggui.core.scoring.round;

import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.metric.FrozenObservations;
import cn.binggui.core.scoring.metric.MetricSource;
import cn.binggui.core.scoring.metric.Observations;
import cn.binggui.core.scoring.metric.ObservedCase;
import cn.binggui.core.scoring.metric.ObservedPart;
import cn.binggui.core.scoring.metric.Observing;
import cn.binggui.core.scoring.spotcheck.SpotCheckErrors;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the metrics say of units in a period. */
@Singleton
class Measures {
    private final Observing observing;
    private final Observations observations;
    private final SpotCheckErrors spotChecks;
    private final CountyPolicies policies;

    Measures(Observing observing, Observations observations, SpotCheckErrors spotChecks, CountyPolicies policies) {
        this.observing = observing;
        this.observations = observations;
        this.spotChecks = spotChecks;
        this.policies = policies;
    }

    /**
     * Returns what was counted, by unit's code; a metric of which nothing is recorded in the county is missing. Call it outside a
     * transaction.
     *
     * @param from first day
     * @param asOf last day that counts
     */
    Map<String, Map<Metric, Tally>> count(List<ScoredUnit> units, LocalDate from, LocalDate asOf) {
        observing.refresh(() -> false);
        Map<String, Map<Metric, Tally>> observed = observations.tallies(from, asOf);
        Map<String, Tally> checked = spotChecks.errors(from, asOf);
        Procedure procedure = policies.get(TenantBinding.current()).procedure();
        Map<String, Map<Metric, Tally>> counted = new HashMap<>();
        for (ScoredUnit unit : units) {
            Map<Metric, Tally> own = new EnumMap<>(Metric.class);
            for (Metric metric : Metric.values()) {
                if (metric.unit() == unit.kind()) {
                    switch (MetricSource.of(metric, procedure)) {
                        case CASES ->
                            own.put(
                                    metric,
                                    observed.getOrDefault(unit.code(), Map.of()).getOrDefault(metric, Tally.NOTHING));
                        case SPOT_CHECKS -> own.put(metric, checked.getOrDefault(unit.code(), Tally.NOTHING));
                        case NONE -> {
                            // what nobody records is not counted as nothing
                        }
                    }
                }
            }
            counted.put(unit.code(), own);
        }
        return counted;
    }

    /** Returns the cases behind what is counted, by unit's code. */
    Map<String, FrozenObservations> freeze(List<ScoredUnit> units, LocalDate from, LocalDate asOf) {
        Map<String, FrozenObservations> observed = observations.freeze(from, asOf);
        Map<String, FrozenObservations> frozen = new HashMap<>();
        for (ScoredUnit unit : units) {
            FrozenObservations own = observed.get(unit.code());
            List<FrozenObservations.Line> lines = new ArrayList<>(own == null ? List.of() : own.lines());
            lines.addAll(checked(unit, from, asOf));
            if (!lines.isEmpty()) {
                frozen.put(unit.code(), new FrozenObservations(lines));
            }
        }
        return frozen;
    }

    /** Returns a page of what a metric counts of a unit now, by day. */
    List<ObservedCase> cases(
            ScoredUnit unit, Metric metric, LocalDate from, LocalDate asOf, ObservedPart part, int offset, int limit) {
        return switch (MetricSource.of(metric)) {
            case CASES -> observations.cases(metric, unit.code(), from, asOf, part, offset, limit);
            case SPOT_CHECKS -> cases(new FrozenObservations(checked(unit, from, asOf)), metric, part, offset, limit);
            case NONE -> List.of();
        };
    }

    /** Returns a page of what a metric counted when that was fixed, by day. */
    List<ObservedCase> cases(FrozenObservations frozen, Metric metric, ObservedPart part, int offset, int limit) {
        return observations.cases(frozen, metric, part, offset, limit);
    }

    private List<FrozenObservations.Line> checked(ScoredUnit unit, LocalDate from, LocalDate asOf) {
        return spotChecks.households(unit.code(), from, asOf).stream()
                .map(each -> new FrozenObservations.Line(
                        Metric.SPOT_CHECK_ERRORS,
                        each.caseId(),
                        "",
                        each.on(),
                        each.error() == null ? null : each.on(),
                        each.error() != null))
                .toList();
    }
}
