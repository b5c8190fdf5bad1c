package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** Kinds of necessary expense (必需、刚性支出). */
public enum ExpenseKind implements Term {
    MEDICAL("医疗"),
    DISABILITY("残疾康复"),
    EDUCATION("教育"),
    ACCIDENT("意外"),
    EMPLOYMENT("就业"),
    LIVING("生活");

    private final String term;

    ExpenseKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
