package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** What a time limit counts. */
public enum DayUnit implements Term {
    WORKING_DAY("工作日"),
    CALENDAR_DAY("自然日");

    private final String term;

    DayUnit(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
