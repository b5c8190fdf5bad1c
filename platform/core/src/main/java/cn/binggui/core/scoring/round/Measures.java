package cn.binggui.core.scoring.round;

import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.metric.MetricSource;
import cn.binggui.core.scoring.metric.Observations;
import cn.binggui.core.scoring.metric.Observing;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what the metrics say of units in a period. */
@Singleton
class Measures {
    private final Observing observing;
    private final Observations observations;
    private final CountyPolicies policies;

    Measures(Observing observing, Observations observations, CountyPolicies policies) {
        this.observing = observing;
        this.observations = observations;
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
        Procedure procedure = policies.get(TenantBinding.current()).procedure();
        Map<String, Map<Metric, Tally>> counted = new HashMap<>();
        for (ScoredUnit unit : units) {
            Map<Metric, Tally> own = new EnumMap<>(Metric.class);
            for (Metric metric : Metric.values()) {
                if (metric.unit() == unit.kind() && MetricSource.of(metric, procedure) == MetricSource.CASES) {
                    own.put(metric, observed.getOrDefault(unit.code(), Map.of()).getOrDefault(metric, Tally.NOTHING));
                }
            }
            counted.put(unit.code(), own);
        }
        return counted;
    }
}
