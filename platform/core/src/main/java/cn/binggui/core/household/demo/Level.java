package cn.binggui.core.household.demo;

import cn.binggui.core.household.demo.DemoNumbers.Bounds;

/** How much a household has per person, told by the bounds between which it lies. */
enum Level {
    /** Far below whatever bound. */
    DEEP,
    /** Below the standard, not by much. */
    LOW,
    /** From the standard to the upper bound of the margin. */
    MARGIN,
    /** From the margin to last year's disposable income. */
    MIDDLE,
    /** Beyond every bound. */
    HIGH;

    static final Level[] ALL = values();

    /** Returns an income per person in fen, in whole tens of yuan. */
    long draw(Bounds bounds, Chance chance) {
        long standard = bounds.standard().fen();
        long margin = bounds.marginFen();
        long top = Math.max(margin, bounds.disposable().fen());
        long fen = switch (this) {
            case DEEP -> chance.within(standard / 4, standard * 6 / 10);
            case LOW -> chance.within(standard * 6 / 10, standard);
            case MARGIN -> chance.within(standard, margin);
            case MIDDLE ->
                chance.within(margin, Math.max(margin + 1, bounds.disposable().fen()));
            case HIGH -> chance.within(top, top * 27 / 20);
        };
        return fen / 1_000 * 1_000;
    }

    /** Returns an income a little more or less, or the same where a bound would be crossed. */
    static long drift(long perCapita, Bounds bounds, Chance chance) {
        long other = perCapita * chance.between(96, 104) / 100 / 1_000 * 1_000;
        long lower = Math.min(perCapita, other);
        long upper = Math.max(perCapita, other);
        boolean crosses = isBetween(bounds.standard().fen(), lower, upper)
                || isBetween(bounds.marginFen(), lower, upper)
                || isBetween(bounds.line().fen(), lower, upper)
                || isBetween(bounds.disposable().fen(), lower, upper);
        return crosses ? perCapita : other;
    }

    private static boolean isBetween(long bound, long lower, long upper) {
        return lower < bound && bound <= upper;
    }
}
