package cn.binggui.core.population.release;

import java.util.List;

/**
 * What the preparation of a sample came to; it never speaks of a single household.
 *
 * @param found how many households the county had on the day
 * @param chosen how many of them were taken, all or at random
 * @param differing of those, how many were left out because some county would have determined them otherwise once masked
 * @param rare how many were left out because fewer than five share their combination of traits
 * @param released how many the sample holds
 * @param combinations how many combinations of traits the sample holds
 * @param rareCombinations how many combinations were left out
 * @param rarest those that were left out, at most two hundred, the most frequent first
 */
public record SampleReport(
        int found,
        int chosen,
        int differing,
        int rare,
        int released,
        int combinations,
        int rareCombinations,
        List<Rare> rarest) {
    public SampleReport {
        rarest = List.copyOf(rarest);
    }

    /**
     * A combination of traits that was left out.
     *
     * @param traits in Chinese
     * @param households how many share it, fewer than five
     */
    public record Rare(String traits, int households) {}
}
