package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.TestResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a household belongs to a category: all conditions hold. */
public interface CategoryRule extends Rule {
    Category category();

    /** Adds the result of every condition, in the plan's order. */
    void test(CountedHousehold household, List<TestResult> results);

    /** Returns who must approve, or {@code null} where meeting the conditions settles it. */
    default @Nullable Approver approver(CountedHousehold household) {
        return null;
    }
}
