package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.TestResult;
import java.util.List;

/** What people must look at although no rule decides by it. */
public interface Advice extends Rule {
    /** Adds advisory results for a household whose category is settled. */
    void advise(CountedHousehold household, Category category, List<TestResult> results);
}
