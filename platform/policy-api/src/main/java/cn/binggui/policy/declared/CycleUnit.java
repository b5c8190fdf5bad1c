package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** The period in which a cycle recurs. */
public enum CycleUnit implements Term {
    MONTH("月"),
    QUARTER("季度"),
    HALF_YEAR("半年"),
    YEAR("年");

    private final String term;

    CycleUnit(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
