package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** Three-valued: missing evidence is never false. */
public enum Truth implements Term {
    MET("符合"),
    NOT_MET("不符合"),
    UNKNOWN("未知");

    private final String term;

    Truth(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Returns the truth of a settled question. */
    public static Truth of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** Returns whether both hold: one that is not met decides, then one that is unknown. */
    public Truth and(Truth other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET ? other : this;
    }
}
