package cn.binggui.core.results.disclosure;

/** How a number is published, and what anybody who reads the mark may know of it. */
public enum Mark {
    /** The number itself. */
    TOLD,
    /** It is from 0 to 4 (不足5). */
    SMALL,
    /** It is 5 or more, and not told because another one could be computed from it. */
    COVERED,
    /** It may be any number; to say even that it is small or not would tell more. */
    VEILED,
    /** Too few cases lie behind a percentile. */
    FEW;

    /** The smallest count that is told. */
    public static final int FEWEST = 5;
}
