package cn.binggui.core.scoring.spotcheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a finished check says of all households on its list: the share of wrong confirmations, and its interval at 95%.
 *
 * <p>The share of each stratum counts with the stratum's households (weighted). The interval is Wilson's score interval, z = 1.96, with
 * Kish's effective sample size N² ÷ Σ(N_h² ÷ n_h) corrected for the finite list by (N − 1) ÷ (N − n); it never leaves
 * what the findings themselves make certain. What drawing by strata gains is not counted, so that it is rather too wide than too narrow.
 * Where the sample is everything, the share is counted and the interval is a point.
 *
 * @param households on the list
 * @param checked of them
 * @param errors among those that were checked
 * @param rate share of all, rounded half up to four decimals
 * @param lower bound, rounded down to four decimals
 * @param upper bound, rounded up to four decimals
 */
public record Extrapolation(
        int households, int checked, int errors, BigDecimal rate, BigDecimal lower, BigDecimal upper) {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal Z = new BigDecimal("1.96");
    private static final BigDecimal ZZ = Z.multiply(Z);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DECIMALS = 4;

    /**
     * What was found in one stratum.
     *
     * @param households of the stratum
     * @param checked of them, at least one
     * @param errors among those that were checked
     */
    public record Part(int households, int checked, int errors) {
        public Part {
            if (errors < 0 || errors > checked || checked < 1 || checked > households) {
                throw new IllegalArgumentException("%d of %d of %d".formatted(errors, checked, households));
            }
        }
    }

    /** Extrapolates from every stratum of the list, at least one. */
    public static Extrapolation of(List<Part> strata) {
        int households = strata.stream().mapToInt(Part::households).sum();
        int checked = strata.stream().mapToInt(Part::checked).sum();
        int errors = strata.stream().mapToInt(Part::errors).sum();
        BigDecimal all = BigDecimal.valueOf(households);
        BigDecimal wrong = BigDecimal.ZERO;
        BigDecimal spread = BigDecimal.ZERO;
        for (Part each : strata) {
            BigDecimal size = BigDecimal.valueOf(each.households());
            BigDecimal seen = BigDecimal.valueOf(each.checked());
            wrong = wrong.add(size.multiply(BigDecimal.valueOf(each.errors())).divide(seen, EXACT), EXACT);
            spread = spread.add(size.multiply(size).divide(seen, EXACT), EXACT);
        }
        BigDecimal rate = wrong.divide(all, EXACT);
        if (checked == households) {
            return new Extrapolation(households, checked, errors, half(rate), half(rate), half(rate));
        }
        BigDecimal size = all.multiply(all)
                .divide(spread, EXACT)
                .multiply(BigDecimal.valueOf(households - 1L))
                .divide(BigDecimal.valueOf((long) households - checked), EXACT);
        BigDecimal least = BigDecimal.valueOf(errors).divide(all, EXACT);
        BigDecimal most =
                BigDecimal.valueOf((long) households - checked + errors).divide(all, EXACT);
        return new Extrapolation(
                households,
                checked,
                errors,
                half(rate),
                bound(rate, size, -1).max(least).setScale(DECIMALS, RoundingMode.FLOOR),
                bound(rate, size, 1).min(most).setScale(DECIMALS, RoundingMode.CEILING));
    }

    /** Tells whether every household on the list was checked, so that nothing is extrapolated. */
    public boolean isCensus() {
        return checked == households;
    }

    private static BigDecimal bound(BigDecimal rate, BigDecimal size, int side) {
        BigDecimal variance = rate.multiply(BigDecimal.ONE.subtract(rate)).divide(size, EXACT);
        BigDecimal shift = ZZ.divide(size.multiply(TWO), EXACT);
        BigDecimal root = variance.add(shift.multiply(shift).divide(ZZ, EXACT)).sqrt(EXACT);
        BigDecimal middle = rate.add(shift);
        return middle.add(root.multiply(Z).multiply(BigDecimal.valueOf(side)))
                .divide(BigDecimal.ONE.add(shift.multiply(TWO)), EXACT);
    }

    private static BigDecimal half(BigDecimal rate) {
        return rate.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
