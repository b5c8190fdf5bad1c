package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;

/** What a reader of a determination must not overlook. */
public enum Flag implements Term {
    /** The plan's ranges leave the value out; an upper rule or a reading fills the gap. */
    GAP_FILLED("补缺口"),
    /** The plan's words differ from an upper rule. */
    UPPER_RULE_CONFLICT("上位冲突"),
    /** An assumed number stands in for an unpublished one. */
    ASSUMED_PARAMETER("假设参数"),
    /** A rule has passed its end date. */
    RULE_LAPSED("规则到期"),
    /** A reading that the county or the province has yet to confirm. */
    NEEDS_CONFIRMATION("须确认");

    private final String term;

    Flag(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
