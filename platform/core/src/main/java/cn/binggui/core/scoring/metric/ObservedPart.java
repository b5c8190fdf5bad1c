package cn.binggui.core.scoring.metric;

/** Which of the observations of a metric are wanted. */
public enum ObservedPart {
    /** What the denominator counts. */
    ALL,
    /** What the numerator counts too. */
    MET,
    /** What the denominator counts alone. */
    UNMET;

    boolean holds(boolean met) {
        return switch (this) {
            case ALL -> true;
            case MET -> met;
            case UNMET -> !met;
        };
    }
}
