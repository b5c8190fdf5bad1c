package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** 婚姻状况. */
public enum MaritalStatus implements Term {
    UNMARRIED("未婚"),
    MARRIED("已婚"),
    DIVORCED("离婚"),
    WIDOWED("丧偶");

    private final String term;

    MaritalStatus(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
