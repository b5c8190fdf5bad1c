package cn.binggui.core.comparison;

import cn.binggui.policy.facts.HouseholdFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up household that counties treat differently, to start from.
 *
 * @param id stands in links
 * @param title what is special about it
 * @param note which question it puts to the plans
 * @param differs where counties part, at the least
 * @param standardsAlike whether they part even where all counties have the same standards
 * @param facts without a township
 */
public record SampleFamily(
        String id, String title, String note, List<Point> differs, boolean standardsAlike, HouseholdFacts facts) {
    public SampleFamily {
        differs = List.copyOf(differs);
    }

    /**
     * Where counties part.
     *
     * @param member {@code null} where it concerns the household
     */
    public record Point(Aspect aspect, @Nullable String member) {}
}
