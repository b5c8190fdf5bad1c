package cn.binggui.policy.parameter;

import cn.binggui.policy.Term;

/** Who may set a parameter. */
public enum Openness implements Term {
    /** The county publishes it. */
    OPEN("县级公布"),
    /** The county's plan fixes it. */
    FIXED_BY_PLAN("县文已定"),
    /** An upper rule keeps it closed to the county. */
    CLOSED_BY_UPPER_RULE("上位规定");

    private final String term;

    Openness(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
