package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** 失踪情况. */
public enum Missing implements Term {
    NONE("无"),
    VERIFIED_TWO_YEARS("核实满两年"),
    DECLARED("宣告失踪");

    private final String term;

    Missing(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
