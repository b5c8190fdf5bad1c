package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.comparison.Divergence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of the determination across all counties.
 *
 * @param aspect where it belongs; {@code null} for what no divergence is told of
 * @param member the member concerned, or {@code null}
 * @param subject what the divergence is called; empty where aspect and member say which
 * @param label what stands above the row
 * @param cells what each county says, in the counties' order
 */
record Row(@Nullable Aspect aspect, @Nullable String member, String subject, String label, Map<String, Cell> cells) {

    boolean concerns(Divergence divergence) {
        return divergence.aspect() == aspect
                && Objects.equals(divergence.member(), member)
                && (subject.isEmpty() || divergence.subject().equals(subject));
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(cell -> cell.entries().isEmpty());
    }

    /** Returns for each county the number of the group that says the same, from 0 in the counties' order. */
    Map<String, Integer> groups() {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> groups = new LinkedHashMap<>();
        cells.forEach(
                (county, cell) -> groups.put(county, numbers.computeIfAbsent(cell.key(), unused -> numbers.size())));
        return groups;
    }
}
