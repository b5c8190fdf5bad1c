package cn.binggui.core.casework.meeting;

import cn.binggui.policy.Term;

/** What a meeting resolved on a case. */
public enum Result implements Term {
    AGREED("同意"),
    DISAGREED("不同意"),
    /** The case stays where it is, and may come before another meeting. */
    DEFERRED("暂缓");

    private final String term;

    Result(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
