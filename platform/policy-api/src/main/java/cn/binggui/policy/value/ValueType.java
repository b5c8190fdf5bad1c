package cn.binggui.policy.value;

import java.math.BigDecimal;

/** Kinds of values and how a decimal number becomes one. */
public enum ValueType {
    /** Yuan with at most two decimals. */
    MONEY {
        @Override
        public Value of(BigDecimal number) {
            return Money.yuan(number);
        }
    },
    /** A ratio with at most four decimals. */
    RATIO {
        @Override
        public Value of(BigDecimal number) {
            return Ratio.of(number);
        }
    },
    /** A whole number. */
    WHOLE {
        @Override
        public Value of(BigDecimal number) {
            return new Whole(number.intValueExact());
        }
    };

    /**
     * Returns the value of the number.
     *
     * @throws ArithmeticException if it has more decimals than the type keeps
     */
    public abstract Value of(BigDecimal number);
}
