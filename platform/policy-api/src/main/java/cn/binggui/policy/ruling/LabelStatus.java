package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** How far a label is settled. */
public enum LabelStatus implements Term {
    /** The plan makes it follow from the facts alone. */
    MET("符合"),
    /** A candidate; people must assess it. */
    NEEDS_ASSESSMENT("待评估"),
    /** The line that it depends on is not published. */
    UNKNOWN("未知");

    private final String term;

    LabelStatus(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
