package cn.binggui.core.calendar;

import cn.binggui.policy.Term;

/** What a day is to the offices. */
public enum DayKind implements Term {
    WORKING("工作日"),
    MAKE_UP("补班"),
    WEEKEND("周末"),
    HOLIDAY("放假");

    private final String term;

    DayKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Tells whether the offices work that day. */
    public boolean isWorking() {
        return this == WORKING || this == MAKE_UP;
    }
}
