package cn.binggui.core.casework.meeting;

import cn.binggui.policy.Term;

/** A member's vote on a case. */
public enum Vote implements Term {
    AGREE("赞成"),
    AGAINST("反对"),
    ABSTAIN("弃权");

    private final String term;

    Vote(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
