package cn.binggui.core.comparison;

import cn.binggui.core.determination.DeterminationResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One household under every county's plan.
 *
 * @param determinations by county, in the order of lists
 * @param divergences where they part, the first one first; empty where all counties agree
 */
public record Comparison(Map<String, DeterminationResult> determinations, List<Divergence> divergences) {
    public Comparison {
        determinations = Collections.unmodifiableMap(new LinkedHashMap<>(determinations));
        divergences = List.copyOf(divergences);
    }

    /** Returns where the counties part first; what follows may be its consequence. */
    public Optional<Divergence> first() {
        return divergences.stream().findFirst();
    }

    /** Facts and findings stay out of logs. */
    @Override
    public String toString() {
        return "Comparison[counties=%s]".formatted(determinations.keySet());
    }
}
