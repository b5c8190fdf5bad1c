package cn.binggui.core.household;

import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;

/**
 * What is verified of a household as a whole, and therefore has to be told anew when its people are others.
 *
 * @param residence 户籍类型
 * @param property result of the property check
 * @param extremeHardship 三无
 * @param suddenHardship 突发严重困难
 */
public record Circumstances(
        Residence residence, Property property, ExtremeHardship extremeHardship, boolean suddenHardship) {
    /** Returns those of a household as it stands. */
    public static Circumstances of(HouseholdFacts facts) {
        return new Circumstances(facts.residence(), facts.property(), facts.extremeHardship(), facts.suddenHardship());
    }
}
