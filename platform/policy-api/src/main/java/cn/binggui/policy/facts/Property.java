package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** Result of the property check. */
public enum Property implements Term {
    /** Within the limits for the subsistence allowance. */
    WITHIN_ALLOWANCE_LIMIT("符合低保"),
    /** Only within the limits for the allowance margin. */
    WITHIN_MARGIN_LIMIT("只符合边缘"),
    /** Beyond both. */
    OVER_LIMIT("超限");

    private final String term;

    Property(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
