package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Category;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take; how long a public notice stands.
 *
 * @param days at least one
 * @param from the event after which the days run; that day itself does not count
 * @param categories to which the limit applies; empty where it applies to all
 */
public record TimeLimit(int days, DayUnit unit, LimitStart from, Set<Category> categories, List<Clause> clauses) {
    public TimeLimit {
        categories = Set.copyOf(categories);
        clauses = List.copyOf(clauses);
        if (days < 1) {
            throw new IllegalArgumentException("a limit of " + days + " days");
        }
    }

    /**
     * Tells whether the limit applies to a case of that category.
     *
     * @param category {@code null} where it is not known yet; then every limit may apply
     */
    public boolean appliesTo(@Nullable Category category) {
        return category == null || categories.isEmpty() || categories.contains(category);
    }
}
