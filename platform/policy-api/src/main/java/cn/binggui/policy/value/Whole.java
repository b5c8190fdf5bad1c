package cn.binggui.policy.value;

import java.math.BigDecimal;

/**
 * A whole number of years, months or days.
 *
 * @param count never negative
 */
public record Whole(int count) implements Value {
    public Whole {
        if (count < 0) {
            throw new IllegalArgumentException("negative count " + count);
        }
    }

    @Override
    public BigDecimal number() {
        return BigDecimal.valueOf(count);
    }
}
