package cn.binggui.core.determination;

import cn.binggui.policy.ruling.Category;
import org.jspecify.annotations.Nullable;

/**
 * How many households a job moved from one category to another, or left in it with other figures.
 *
 * @param first whether they had no result before
 * @param before {@code null} where there was none or it was open
 * @param after {@code null} where it is open
 */
public record CategoryChange(
        boolean first, @Nullable Category before, @Nullable Category after, long households) {}
