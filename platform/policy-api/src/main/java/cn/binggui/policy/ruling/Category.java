package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** What a household is determined to be; at most one. Each county has its own name for it. */
public enum Category implements Term {
    EXTREME_HARDSHIP("特困"),
    SUBSISTENCE_ALLOWANCE("低保"),
    ALLOWANCE_MARGIN("低保边缘"),
    RIGID_EXPENDITURE("刚性支出困难"),
    OTHER_HARDSHIP("其他困难"),
    NONE("无");

    private final String term;

    Category(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
