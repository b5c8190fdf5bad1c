package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.policy.declared.Metric;
import java.util.List;
import java.util.Map;

/**
 * What a round amounts to at a moment; every map is by unit's code.
 *
 * @param entries by indicator; one without an entry is missing
 * @param counted by metric; one that nothing is recorded for is missing
 */
record RoundResult(
        Map<String, Map<String, List<ItemEntry>>> entries,
        Map<String, Map<Metric, Tally>> counted,
        Map<String, UnitScore> scores) {
    List<ItemEntry> entries(String unit, String indicator) {
        return entries.getOrDefault(unit, Map.of()).getOrDefault(indicator, List.of());
    }

    ItemState state(String unit, String indicator) {
        return ItemState.of(entries(unit, indicator));
    }
}
