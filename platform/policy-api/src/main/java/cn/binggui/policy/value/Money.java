package cn.binggui.policy.value;

import java.math.BigDecimal;

/**
 * An exact amount of money.
 *
 * @param fen whole fen; 100 fen are one yuan
 */
public record Money(long fen) implements Value, Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /**
     * Returns the given amount of yuan.
     *
     * @throws ArithmeticException if it has more than two decimals or is too large
     */
    public static Money yuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    /** Returns the given amount of whole yuan. */
    public static Money yuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** Returns this less the other, but never less than nothing. */
    public Money lessAtMost(Money other) {
        return new Money(Math.max(0, Math.subtractExact(fen, other.fen)));
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    public boolean isZero() {
        return fen == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public BigDecimal number() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Returns the yuan without needless zeros, for example {@code 9000} or {@code 16666.67}. */
    public String yuanText() {
        return fen % 100 == 0 ? Long.toString(fen / 100) : number().toPlainString();
    }
}
