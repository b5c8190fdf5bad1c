package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.scoring.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as the province sees it.
 *
 * <p>Counts and days are whole numbers; shares are in hundredths of a percent, scores in hundredths of a point.
 *
 * @param mark told for a number, and also for a share of which only bounds are known
 * @param low the number; the lower bound where {@code high} is another; 0 where nothing is told
 * @param high the number, or the upper bound
 */
public record Figure(Mark mark, long low, long high) {
    private static final int WHOLE = 10_000;
    private static final int PERCENT = 100;

    static Figure of(long value) {
        return new Figure(Mark.TOLD, value, value);
    }

    static Figure hidden(Mark mark) {
        return new Figure(mark, 0, 0);
    }

    /** Returns whether it is a number, and not bounds or a mark. */
    public boolean isExact() {
        return mark == Mark.TOLD && low == high;
    }

    /** Returns whether only bounds are known. */
    public boolean isBetween() {
        return mark == Mark.TOLD && low != high;
    }

    /** Returns a share in hundredths of a percent, half up. */
    static long share(Tally tally) {
        return share(tally, RoundingMode.HALF_UP);
    }

    private static long share(Tally tally, RoundingMode rounding) {
        return BigDecimal.valueOf(tally.numerator())
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(BigDecimal.valueOf(tally.denominator()), 0, rounding)
                .longValueExact();
    }

    /**
     * Returns a share of which only the bounds of its numerator are known, between whole percents.
     *
     * @param least the fewest it may count
     * @param most the most it may count
     * @param of the denominator; not zero
     */
    static Figure between(long least, long most, long of) {
        return least == most
                ? of(share(new Tally(least, of)))
                : new Figure(
                        Mark.TOLD,
                        Math.floorDiv(share(new Tally(least, of), RoundingMode.FLOOR), PERCENT) * PERCENT,
                        Math.ceilDiv(share(new Tally(most, of), RoundingMode.CEILING), PERCENT) * PERCENT);
    }
}
