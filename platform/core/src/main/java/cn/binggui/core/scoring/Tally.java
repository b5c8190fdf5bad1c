package cn.binggui.core.scoring;

import cn.binggui.policy.declared.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A counted share.
 *
 * @param numerator never more than the denominator
 * @param denominator may be zero, where there was nothing to count
 */
public record Tally(long numerator, long denominator) {
    public static final Tally NOTHING = new Tally(0, 0);

    public Tally {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("%d of %d".formatted(numerator, denominator));
        }
    }

    public Tally plus(Tally other) {
        return new Tally(numerator + other.numerator, denominator + other.denominator);
    }

    /** Returns how many did well. */
    public long merits(Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? numerator : denominator - numerator;
    }

    /** Returns how many did not. */
    public long faults(Direction direction) {
        return denominator - merits(direction);
    }

    /**
     * Returns the share as people write it, such as 83.33%; half up.
     *
     * @throws ArithmeticException where nothing was counted
     */
    public String percent() {
        return BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /** Compares two shares exactly; both must have counted something. */
    int compareShare(Tally other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }
}
