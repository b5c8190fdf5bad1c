package cn.binggui.ui.casework;

/** Cases for journeys through a browser. */
public final class SampleCases {
    /** The day on which their applications came in. */
    public static final String DAY = CaseMaker.DAY.toString();

    private SampleCases() {}

    /** Returns the key of a case that waits for its acceptance. */
    public static long opened() {
        return CaseMaker.opened();
    }

    /** Returns a picture as JPEG. */
    public static byte[] picture() {
        return CaseMaker.picture();
    }
}
