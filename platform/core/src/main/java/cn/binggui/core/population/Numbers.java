package cn.binggui.core.population;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Under which numbers a population is tried.
 *
 * @param own whether every county has its own: what it has published and, where it has published nothing, the demonstration's assumption,
 *     marked as one; else all share the common ones
 * @param common numbers by parameter that stand in for whatever is published; without effect where a county's plan or an upper rule fixes the
 *     number
 */
public record Numbers(boolean own, Map<String, BigDecimal> common) {
    /** Every county's own. */
    public static final Numbers OWN = new Numbers(true, Map.of());

    public Numbers {
        common = Map.copyOf(common);
    }

    /** Returns the same numbers for every county. */
    public static Numbers common(Map<String, BigDecimal> numbers) {
        return new Numbers(false, numbers);
    }
}
