package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** Severity of an early warning. */
public enum WarningLevel implements Term {
    RED("红色"),
    YELLOW("黄色"),
    BLUE("蓝色");

    private final String term;

    WarningLevel(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
