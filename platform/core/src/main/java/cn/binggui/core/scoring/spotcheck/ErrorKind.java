package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.Term;

/** What is wrong with a confirmation. */
public enum ErrorKind implements Term {
    NOT_ENTITLED("不该认定"),
    WRONG_CATEGORY("类别有误"),
    /** Members or help to which the household is entitled were left out. */
    MISSED("应认未认"),
    OTHER("其他");

    private final String term;

    ErrorKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
