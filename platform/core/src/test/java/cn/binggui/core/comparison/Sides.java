package cn.binggui.core.comparison;

import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import java.util.LinkedHashMap;
import java.util.Map;

/** One household under every policy, each in its first pilot township. */
final class Sides {
    private Sides() {}

    static Map<String, Side> of(CountyPolicies policies, HouseholdFacts facts, Numbers numbers) {
        Map<String, Side> sides = new LinkedHashMap<>();
        for (CountyPolicy policy : policies.all()) {
            HouseholdFacts there = facts.inTownship(policy.plan().townships().getFirst());
            sides.put(policy.county(), new Side(policy, policy.determine(there, numbers.of(policy))));
        }
        return sides;
    }
}
