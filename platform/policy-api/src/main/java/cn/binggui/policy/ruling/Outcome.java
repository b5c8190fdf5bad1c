package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** How far a determination is settled. */
public enum Outcome implements Term {
    DETERMINED("认定"),
    PROPOSED("拟认定"),
    PENDING("待定"),
    NEEDS_EVIDENCE("待补证"),
    BLOCKED("缺参数"),
    NOT_APPLICABLE("不适用");

    private final String term;

    Outcome(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
