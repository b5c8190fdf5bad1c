package cn.binggui.core.verification;

/** How far a verification is. */
public enum VerificationState {
    /** To be sent, or to be sent again. */
    WAITING("待发送"),
    SENT("已发送"),
    ANSWERED("已反馈"),
    /** Given up; a person can ask again. */
    FAILED("失败");

    private final String label;

    VerificationState(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }

    /** Returns whether it still goes on by itself. */
    public boolean isOpen() {
        return this == WAITING || this == SENT;
    }
}
