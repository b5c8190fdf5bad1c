package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** What a single member may receive or do apart from the household. */
public enum Treatment implements Term {
    SINGLE_PERSON_ALLOWANCE("参照单人户纳入低保"),
    PERSON_BY_PERSON("按人施策"),
    MAY_APPLY_ALONE("可单独提出申请");

    private final String term;

    Treatment(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
