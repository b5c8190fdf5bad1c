package cn.binggui.policy.testkit.population;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Determination;

/**
 * A generated household and the numbers that it is determined with.
 *
 * @param name how a report calls it
 */
public record Sample(String name, HouseholdFacts facts, Parameters published) {
    public Determination determinedBy(CountyPolicy policy) {
        return policy.determine(facts, published);
    }

    /** Returns the same sample with other facts. */
    public Sample with(HouseholdFacts other) {
        return new Sample(name, other, published);
    }
}
