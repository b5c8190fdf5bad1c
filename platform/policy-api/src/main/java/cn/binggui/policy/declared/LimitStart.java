package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** The event after which a time limit runs. */
public enum LimitStart implements Term {
    ACCEPTANCE("受理"),
    PREVIOUS_STEP("上一步"),
    REQUEST("提请"),
    POSTING("张贴"),
    DECISION("作出决定");

    private final String term;

    LimitStart(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
