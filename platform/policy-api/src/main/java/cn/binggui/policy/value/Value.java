package cn.binggui.policy.value;

import java.math.BigDecimal;

/** A parameter's value: an amount of money, a ratio or a whole number. */
public sealed interface Value permits Money, Ratio, Whole {
    /** Returns the number as people write it: yuan, times or units, without unit. */
    BigDecimal number();
}
