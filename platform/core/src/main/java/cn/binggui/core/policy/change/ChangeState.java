package cn.binggui.core.policy.change;

/** How far a new value is on its way. */
public enum ChangeState {
    /** Its author still works on it. */
    DRAFT("草稿"),
    /** It waits for somebody else. */
    SUBMITTED("待审"),
    /** The reviewer gave it back to its author. */
    RETURNED("退回"),
    /** It is in force or will be. */
    PUBLISHED("已发布"),
    /** It was taken back before it came into force. */
    WITHDRAWN("已撤回"),
    /** Its author gave it up. */
    DISCARDED("已作废");

    private final String label;

    ChangeState(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }

    /** Tells whether its author may still change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
