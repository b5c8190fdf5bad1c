package cn.binggui.core.determination;

import cn.binggui.policy.facts.HouseholdFacts;
import java.util.function.IntFunction;

/**
 * A household's latest facts, and how they came about.
 *
 * @param household the household's key
 * @param revision the household's revision
 * @param note why they are others than before, in Chinese; may be empty
 * @param earlier returns the facts of an earlier revision; asked only where a result has changed with them
 */
record LatestFacts(
        long household, int revision, HouseholdFacts facts, String note, IntFunction<HouseholdFacts> earlier) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "LatestFacts[household=%d, revision=%d]".formatted(household, revision);
    }
}
