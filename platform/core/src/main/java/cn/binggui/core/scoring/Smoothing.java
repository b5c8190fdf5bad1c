package cn.binggui.core.scoring;

import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Moves each unit's shares towards what all units together did, the more so the fewer cases it had, so that chance weighs less on units
 * with little work.
 *
 * <p>It shows a ranking normalised for workload beside the true one and decides nothing: with a prior of {@code m} cases, {@code n} of
 * {@code d} become {@code (n + m·N/D) / (d + m)}, where {@code N} of {@code D} is the share of all units. All is exact.
 */
public final class Smoothing {
    private Smoothing() {}

    /**
     * Returns the readings with their counted shares smoothed; all else stays as it is.
     *
     * @param readings by unit, then by indicator
     * @param prior how many cases of the common share are added; a share of fewer cases than that is no share and stays as it is
     */
    public static Map<String, Map<String, Reading>> of(
            Scheme.Sheet sheet, Map<String, Map<String, Reading>> readings, int prior) {
        Map<String, Map<String, Reading>> smoothed = new LinkedHashMap<>();
        readings.forEach((unit, own) -> smoothed.put(unit, new HashMap<>(own)));
        sheet.indicators().filter(Smoothing::isShare).forEach(indicator -> {
            Tally all = readings.values().stream()
                    .map(own -> own.get(indicator.id()))
                    .filter(Reading.Counted.class::isInstance)
                    .map(reading -> ((Reading.Counted) reading).tally())
                    .reduce(Tally.NOTHING, Tally::plus);
            smoothed.values()
                    .forEach(own -> own.computeIfPresent(
                            indicator.id(),
                            (id, reading) -> reading instanceof Reading.Counted(Tally tally)
                                            && tally.denominator() >= Math.max(1, prior)
                                    ? new Reading.Counted(smooth(tally, all, prior))
                                    : reading));
        });
        return smoothed;
    }

    private static boolean isShare(Scheme.Indicator indicator) {
        return indicator.metric() != null
                && switch (indicator.method()) {
                    case ScoringMethod.Rate(), ScoringMethod.Ranking() -> true;
                    case ScoringMethod.Bands _ -> true;
                    case ScoringMethod.Deduction _,
                            ScoringMethod.Bonus _,
                            ScoringMethod.Veto _,
                            ScoringMethod.Judgement _ -> false;
                };
    }

    private static Tally smooth(Tally own, Tally all, int prior) {
        return new Tally(
                own.numerator() * all.denominator() + prior * all.numerator(),
                all.denominator() * (own.denominator() + prior));
    }
}
