package cn.binggui.core.casework;

import cn.binggui.policy.Term;

/** How a household's circumstances were looked into. */
public enum VisitMethod implements Term {
    HOME("入户走访"),
    NEIGHBOURS("邻里走访"),
    LETTER("信函索证"),
    VIDEO("视频");

    private final String term;

    VisitMethod(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
