package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.Tally;
import cn.binggui.policy.declared.Metric;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Counts what the metrics say of units in a period. */
@Singleton
class Measures {
    /**
     * Returns what was counted, by unit's code; a metric of which nothing can be recorded yet is missing.
     *
     * @param from first day
     * @param to last day
     */
    Map<String, Map<Metric, Tally>> count(List<ScoredUnit> units, LocalDate from, LocalDate to) {
        return Map.of();
    }
}
