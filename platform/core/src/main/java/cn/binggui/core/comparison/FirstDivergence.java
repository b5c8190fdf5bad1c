package cn.binggui.core.comparison;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.ruling.Determination;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the first point at which counties part over a household; what follows may be its consequence. For runs over many households. */
public final class FirstDivergence {
    private FirstDivergence() {}

    /**
     * Returns where they part first; empty where they agree in everything but the deadlines, which no household's facts change.
     *
     * @param determinations in the counties' order
     */
    public static Optional<Divergence> of(HouseholdFacts facts, Map<CountyPolicy, Determination> determinations) {
        Map<String, Side> sides = new LinkedHashMap<>();
        determinations.forEach((policy, determination) -> sides.put(policy.county(), new Side(policy, determination)));
        return Divergences.first(facts, sides);
    }
}
