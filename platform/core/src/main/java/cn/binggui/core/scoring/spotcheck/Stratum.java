package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.ruling.Category;
import java.util.Comparator;

/**
 * The households of one township and one category.
 *
 * @param township division code of nine digits
 */
public record Stratum(String township, Category category) implements Comparable<Stratum> {
    private static final Comparator<Stratum> ORDER =
            Comparator.comparing(Stratum::township).thenComparing(Stratum::category);

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
