package cn.binggui.policy.value;

import cn.binggui.policy.Term;

/** How a rule compares a figure with a bound; the name says whether the bound is included. */
public enum Comparison implements Term {
    BELOW("低于"),
    AT_MOST("不超过"),
    ABOVE("超过"),
    AT_LEAST("不低于");

    private final String term;

    Comparison(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
