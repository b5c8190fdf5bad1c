package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** Which way a measured value is good. */
public enum Direction implements Term {
    HIGHER_IS_BETTER("越高越好"),
    LOWER_IS_BETTER("越低越好");

    private final String term;

    Direction(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
