package cn.binggui.core.determination;

import cn.binggui.core.policy.ParameterRow;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A county's determination of a household, and under which text and program it was made.
 *
 * @param county the county's identifier
 * @param countyName its Chinese name, for example 大冶
 * @param asOf the day whose parameters and rules apply: the day of acceptance
 * @param documentNumber number of the county's plan
 * @param pluginVersion version of the program that the plan was written into
 * @param categoryNames the county's own names of the categories that it knows
 * @param numbers open parameters that were in force for the household, published or assumed, with what they rest on
 * @param ignoredAssumptions assumptions without effect, because the plan or an upper rule fixes the number
 */
public record DeterminationResult(
        String county,
        String countyName,
        LocalDate asOf,
        String documentNumber,
        String pluginVersion,
        Map<Category, String> categoryNames,
        Determination determination,
        List<ParameterRow> numbers,
        List<String> ignoredAssumptions) {
    /** Returns the county's own name of the category, or the common one where it has none. */
    public String categoryName(Category category) {
        return categoryNames.getOrDefault(category, category.term());
    }

    /** Facts and findings stay out of logs. */
    @Override
    public String toString() {
        return "DeterminationResult[county=%s, asOf=%s]".formatted(county, asOf);
    }
}
