package cn.binggui.policy.clause;

import cn.binggui.policy.Term;

/** On whose word a clause rests. */
public enum Level implements Term {
    /** The county's plan, in its own words. */
    COUNTY("县文"),
    /** A provincial or prefectural rule, in our words. */
    PROVINCE("省市规定"),
    /** A national rule, in our words. */
    NATION("国家规定"),
    /** Our reading of a silence, to be confirmed. */
    INTERPRETATION("读法");

    private final String term;

    Level(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
