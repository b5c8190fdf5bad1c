package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** 服役情况. */
public enum Service implements Term {
    NONE("无"),
    CONSCRIPT("义务兵"),
    SERGEANT("军士"),
    OFFICER("军官");

    private final String term;

    Service(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
