package cn.binggui.core.casework.inbox;

import cn.binggui.policy.Term;

/** Of what people are told. */
public enum NotificationKind implements Term {
    TURN("轮到您办理"),
    OBJECTED("收到公示异议"),
    CONFIRMED("已审核确认"),
    REFUSED("决定不予确认"),
    WITHDRAWN("申请已撤回"),
    /** Due within three working days. */
    NEAR("临近到期"),
    OVERDUE("已逾期");

    private final String term;

    NotificationKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
