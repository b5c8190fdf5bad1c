package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** 户籍类型. */
public enum Residence implements Term {
    RURAL("农村"),
    URBAN("城镇");

    private final String term;

    Residence(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
