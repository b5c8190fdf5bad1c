package cn.binggui.policy.value;

import java.math.BigDecimal;

/**
 * An exact ratio such as 1.5 times or a share of 0.6.
 *
 * @param tenThousandths the ratio times 10,000, never negative
 */
public record Ratio(long tenThousandths) implements Value {
    /** The scale of {@link #tenThousandths}. */
    public static final long ONE = 10_000;

    public Ratio {
        if (tenThousandths < 0) {
            throw new IllegalArgumentException("negative ratio");
        }
    }

    /**
     * Returns the ratio of the given decimal.
     *
     * @throws ArithmeticException if it has more than four decimals
     */
    public static Ratio of(BigDecimal ratio) {
        return new Ratio(ratio.movePointRight(4).longValueExact());
    }

    @Override
    public BigDecimal number() {
        return BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
    }
}
