package cn.binggui.core.determination;

import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single change of the facts that would move the result.
 *
 * @param words what would have to happen, in Chinese, for example 全家计入收入再增加812.01元/年
 * @param amount the least yearly amount that does it, to the fen; {@code null} where the change is no amount
 * @param bases the conditions and rulings that come out differently
 */
public record NearestChange(String words, @Nullable Money amount, Standing before, Standing after, List<Basis> bases) {
    public NearestChange {
        bases = List.copyOf(bases);
    }

    /**
     * How a household stands.
     *
     * @param category {@code null} where the outcome leaves it open
     */
    public record Standing(Outcome outcome, @Nullable Category category) {
        static Standing of(Determination determination) {
            Finding finding = determination.finding();
            return new Standing(determination.outcome(), finding == null ? null : finding.category());
        }
    }

    /** What people may become stays out of logs. */
    @Override
    public String toString() {
        return "NearestChange";
    }
}
