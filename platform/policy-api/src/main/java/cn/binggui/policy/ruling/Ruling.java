package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** Whether a person counts as a member of the household. */
public enum Ruling implements Term {
    COUNTED("计入"),
    NOT_COUNTED("不计入"),
    NEEDS_REVIEW("待核");

    private final String term;

    Ruling(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
