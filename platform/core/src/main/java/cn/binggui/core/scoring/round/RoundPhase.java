package cn.binggui.core.scoring.round;

/** How far a round is; each follows the one before it. */
public enum RoundPhase {
    /** The units say what they did, with evidence. */
    SELF_ASSESSMENT("自评"),
    /** Evaluators judge and enter. */
    SCORING("评分"),
    /** What was counted is fixed; somebody who scored nothing looks it through. */
    VERIFICATION("复核"),
    /** The units have the result and may appeal. */
    NOTICED("结果告知"),
    /** For good; what is wrong is corrected by a new entry that is linked to the old. */
    LOCKED("归档");

    private final String label;

    RoundPhase(String label) {
        this.label = label;
    }

    /** Returns the Chinese word. */
    public String label() {
        return label;
    }

    /** Tells whether units may see their result. */
    public boolean isNoticed() {
        return compareTo(NOTICED) >= 0;
    }
}
