package cn.binggui.core.scoring;

import cn.binggui.policy.value.Points;
import java.math.BigInteger;

/** An exact fraction, since weights such as a sixth have no decimal. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Returns this share of the points over a divisor, rounded half up. */
    Points of(Points points, long divisor) {
        BigInteger below = denominator.multiply(BigInteger.valueOf(divisor)).shiftLeft(1);
        BigInteger above =
                numerator.multiply(BigInteger.valueOf(points.hundredths())).shiftLeft(1);
        return new Points(above.add(below.shiftRight(1)).divide(below).longValueExact());
    }
}
