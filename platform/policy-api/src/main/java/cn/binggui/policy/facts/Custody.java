package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** 羁押情况. */
public enum Custody implements Term {
    NONE("无"),
    DETAINED("看守所羁押"),
    IMPRISONED("服刑"),
    COMPULSORY_REHABILITATION("强制隔离戒毒");

    private final String term;

    Custody(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
