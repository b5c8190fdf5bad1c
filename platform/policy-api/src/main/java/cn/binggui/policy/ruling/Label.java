package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** A mark beside the category. */
public enum Label implements Term {
    RELAPSE_MONITORED("防止返贫监测对象");

    private final String term;

    Label(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
