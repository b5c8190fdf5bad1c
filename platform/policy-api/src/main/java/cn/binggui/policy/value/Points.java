package cn.binggui.policy.value;

import java.math.BigDecimal;

/**
 * Points of a score, exact to two decimals.
 *
 * @param hundredths the points times 100, never negative
 */
public record Points(long hundredths) implements Comparable<Points> {
    public static final Points ZERO = new Points(0);

    /** What a whole sheet is worth. */
    public static final Points HUNDRED = new Points(10_000);

    public Points {
        if (hundredths < 0) {
            throw new IllegalArgumentException("negative points");
        }
    }

    /**
     * Returns the points of the given decimal.
     *
     * @throws ArithmeticException if it has more than two decimals
     */
    public static Points of(BigDecimal points) {
        return new Points(points.movePointRight(2).longValueExact());
    }

    /** Returns so many whole points. */
    public static Points of(int points) {
        return new Points(points * 100L);
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(hundredths, other.hundredths));
    }

    /** Returns what is left, and zero where the other is more. */
    public Points less(Points other) {
        return new Points(Math.max(0, hundredths - other.hundredths));
    }

    /** Returns the distance between the two. */
    public Points apartFrom(Points other) {
        return new Points(Math.abs(hundredths - other.hundredths));
    }

    /** Returns so many times these points. */
    public Points times(long count) {
        return new Points(Math.multiplyExact(hundredths, count));
    }

    /**
     * Returns the share of these points, rounded half up to two decimals.
     *
     * @param numerator never negative
     * @param denominator positive
     */
    public Points share(long numerator, long denominator) {
        long doubled = Math.addExact(Math.multiplyExact(Math.multiplyExact(hundredths, numerator), 2), denominator);
        return new Points(doubled / Math.multiplyExact(denominator, 2));
    }

    /** Returns the lesser of the two. */
    public Points atMost(Points other) {
        return hundredths <= other.hundredths ? this : other;
    }

    /** Returns the points as people write them, with two decimals. */
    public BigDecimal number() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return number().toPlainString();
    }
}
