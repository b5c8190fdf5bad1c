package cn.binggui.core.household;

import cn.binggui.policy.facts.HouseholdFacts;
import org.jspecify.annotations.Nullable;

/**
 * A household that differs from another by a single fact.
 *
 * @param words what would have happened, in Chinese, for example 乙离开本户
 * @param memberId whom it happened to; {@code null} for the household as a whole
 * @param facts the household after that, on the same day
 */
public record Variation(String words, @Nullable String memberId, HouseholdFacts facts) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Variation";
    }
}
