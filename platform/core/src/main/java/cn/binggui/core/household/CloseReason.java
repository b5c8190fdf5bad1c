package cn.binggui.core.household;

import cn.binggui.policy.Term;

/** Why a household is closed. */
public enum CloseReason implements Term {
    ALL_DIED("家庭人员均已死亡"),
    MOVED_AWAY("整户迁出本县"),
    REGISTERED_TWICE("重复登记"),
    WITHDRAWN("本户申请注销");

    private final String term;

    CloseReason(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
