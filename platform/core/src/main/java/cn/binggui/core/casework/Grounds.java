package cn.binggui.core.casework;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on: the determination as it was when it was decided. It is kept with the decision, so that nothing published or
 * installed later changes it.
 *
 * @param revision number of the household's revision that was determined
 * @param pluginVersion version of the county's rules
 * @param category of the determination; {@code null} where several are open
 * @param possible every category that the determination leaves open
 * @param categoryName the county's own name of the category
 * @param persons counted members; {@code null} where that is open
 * @param perCapita counted yearly income per person in fen, rounded down; {@code null} where that is open
 * @param assumed whether a number was used that nobody has published
 * @param reasons every reason with its clauses
 */
public record Grounds(
        int revision,
        String pluginVersion,
        Outcome outcome,
        @Nullable Category category,
        Set<Category> possible,
        String categoryName,
        @Nullable Integer persons,
        @Nullable Long perCapita,
        boolean assumed,
        List<Reason> reasons) {
    public Grounds {
        possible = Set.copyOf(possible);
        reasons = List.copyOf(reasons);
    }

    /** One reason. */
    public record Reason(String words, List<Cited> clauses) {
        public Reason {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A clause as it read when it was applied.
     *
     * @param level name of the {@link cn.binggui.policy.clause.Level}
     */
    public record Cited(String document, String locator, String level, String text) {}

    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Grounds[outcome=%s]".formatted(outcome);
    }
}
