package cn.binggui.core.casework;

import cn.binggui.policy.Term;

/** How far a case is. */
public enum CasePhase implements Term {
    APPLIED("待受理"),
    RUNNING("办理中"),
    SUSPENDED("已中止"),
    REFUSED("不予确认，待送达"),
    COMPLETE("办结"),
    CLOSED_REFUSED("不予确认，办结"),
    WITHDRAWN("已撤回");

    private final String term;

    CasePhase(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Tells whether nothing more can happen. */
    public boolean isFinal() {
        return this == COMPLETE || this == CLOSED_REFUSED || this == WITHDRAWN;
    }
}
