package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** Who is evaluated. */
public enum EvaluatedUnit implements Term {
    TOWNSHIP("乡镇（街道）"),
    DEPARTMENT("部门");

    private final String term;

    EvaluatedUnit(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
