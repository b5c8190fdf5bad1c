package cn.binggui.core.whatif;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a household would be.
 *
 * @param category {@code null} where the outcome leaves it open
 */
public record Standing(Outcome outcome, @Nullable Category category) {
    /** Returns where a determination leaves the household. */
    public static Standing of(Determination determination) {
        Finding finding = determination.finding();
        return new Standing(determination.outcome(), finding == null ? null : finding.category());
    }

    /** Tells whether the household is supported in some category. */
    public boolean isSupported() {
        return category != null && category != Category.NONE;
    }

    /** Returns the Chinese words: the category, or why there is none. */
    public String term() {
        return category == null ? outcome.term() : category.term();
    }
}
