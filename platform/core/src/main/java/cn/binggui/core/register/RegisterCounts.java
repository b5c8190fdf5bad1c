package cn.binggui.core.register;

import cn.binggui.policy.ruling.Category;
import java.util.Map;

/**
 * How many households of each category a query finds, whatever categories it asks for.
 *
 * @param categories only categories that occur
 * @param undecided those without a category
 */
public record RegisterCounts(Map<Category, Long> categories, long undecided) {
    public RegisterCounts {
        categories = Map.copyOf(categories);
    }

    /** Returns how many there are of a category. */
    public long of(Category category) {
        return categories.getOrDefault(category, 0L);
    }

    /** Returns how many there are of all categories and of none. */
    public long all() {
        return undecided
                + categories.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many the query finds with the categories that it asks for. */
    public long total(RegisterQuery query) {
        return query.ofAnyCategory()
                ? all()
                : (query.undecided() ? undecided : 0)
                        + query.categories().stream().mapToLong(this::of).sum();
    }
}
