package cn.binggui.policy.plan;

import cn.binggui.policy.Term;

/** What becomes of a sentence of the plan. */
public enum Coverage implements Term {
    ENCODED("已编码"),
    PARAMETER("参数"),
    PROCEDURE("程序"),
    HUMAN_DISCRETION("人工裁量"),
    NOT_A_RULE("非规则");

    private final String term;

    Coverage(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
