package cn.binggui.core.audit;

/**
 * The end of a chain.
 *
 * @param seq number of the last sealed row; 0 for a chain without any
 * @param mac its mac, in hexadecimal; zeros for a chain without any row
 */
record Head(long seq, String mac) {
    private static final int MAC_DIGITS = 64;

    /** What every chain begins with. */
    static final Head BEGINNING = new Head(0, "0".repeat(MAC_DIGITS));
}
