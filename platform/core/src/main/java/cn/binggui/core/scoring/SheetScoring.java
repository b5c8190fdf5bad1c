package cn.binggui.core.scoring;

import cn.binggui.core.scoring.IndicatorScore.Scored;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores all units of one kind under a sheet; pure.
 *
 * <p>An indicator without a score carries no weight: a dimension's share is what its scored indicators got of what they could get, and the
 * total is the weighted mean of the dimensions that have a share, of a hundred. Bonus comes on top, and a veto makes the total nothing.
 */
public final class SheetScoring {
    private final Scheme.Sheet sheet;
    private final int minimum;

    /** Scores under a sound scheme's sheet. */
    public SheetScoring(Scheme scheme, Scheme.Sheet sheet) {
        this.sheet = sheet;
        minimum = scheme.minimum();
    }

    /**
     * Returns each unit's score.
     *
     * @param readings by unit, then by indicator; one that is missing is still waited for
     */
    public Map<String, UnitScore> score(Map<String, Map<String, Reading>> readings) {
        Map<String, UnitScore> scores = new LinkedHashMap<>();
        readings.forEach((unit, own) -> scores.put(unit, score(own, readings)));
        return scores;
    }

    private UnitScore score(Map<String, Reading> own, Map<String, Map<String, Reading>> all) {
        SequencedMap<String, IndicatorScore> scores = new LinkedHashMap<>();
        Points bonus = Points.ZERO;
        String vetoed = null;
        for (Scheme.Indicator indicator : sheet.indicators().toList()) {
            IndicatorScoring scoring = new IndicatorScoring(indicator, minimum, peers(indicator, all));
            Reading reading = reading(own, indicator);
            IndicatorScore score = scoring.score(reading);
            scores.put(indicator.id(), score);
            if (indicator.method() instanceof ScoringMethod.Bonus
                    && score instanceof Scored(Points points, String how)) {
                bonus = bonus.plus(points);
            }
            vetoed = vetoed == null && scoring.vetoes(reading) ? indicator.id() : vetoed;
        }
        return total(scores, bonus, vetoed);
    }

    private static List<Reading> peers(Scheme.Indicator indicator, Map<String, Map<String, Reading>> all) {
        return indicator.method() instanceof ScoringMethod.Ranking
                ? all.values().stream().map(own -> reading(own, indicator)).toList()
                : List.of();
    }

    private static Reading reading(Map<String, Reading> own, Scheme.Indicator indicator) {
        return own.getOrDefault(indicator.id(), new Reading.Waiting());
    }

    private UnitScore total(SequencedMap<String, IndicatorScore> scores, Points bonus, @Nullable String vetoed) {
        Map<String, Points> shares = new HashMap<>();
        Fraction sum = Fraction.ZERO;
        long scored = 0;
        long whole = 0;
        for (Scheme.Dimension dimension : sheet.dimensions()) {
            long weight = weight(dimension);
            whole += weight;
            Optional<Fraction> share = share(dimension, scores);
            if (share.isPresent()) {
                shares.put(dimension.id(), share.get().of(Points.HUNDRED, 1));
                sum = sum.plus(share.get().times(weight));
                scored += weight;
            }
        }
        Points total = scored == 0 ? null : sum.of(Points.HUNDRED, scored).plus(bonus);
        return new UnitScore(
                scores,
                shares,
                bonus,
                total == null || vetoed == null ? total : Points.ZERO,
                vetoed,
                Math.toIntExact((2 * scored * Ratio.ONE + whole) / (2 * whole)));
    }

    /** Where no weights are given, all weigh one. */
    private static long weight(Scheme.Dimension dimension) {
        Ratio weight = dimension.weight();
        return weight == null ? 1 : weight.tenThousandths();
    }

    private static Optional<Fraction> share(Scheme.Dimension dimension, Map<String, IndicatorScore> scores) {
        long got = 0;
        long full = 0;
        for (Scheme.Indicator indicator : dimension.indicators()) {
            if (indicator.full().hundredths() > 0
                    && scores.get(indicator.id()) instanceof Scored(Points points, String how)) {
                got += points.hundredths();
                full += indicator.full().hundredths();
            }
        }
        return full == 0 ? Optional.empty() : Optional.of(Fraction.of(got, full));
    }
}
