package cn.binggui.core.comparison;

import cn.binggui.policy.Term;

/** Where determinations may part, in the order in which one follows from another. */
public enum Aspect implements Term {
    /** Whether the plan applies in the township at all. */
    SCOPE("适用范围"),
    /** Who counts as a member. */
    MEMBERS("家庭成员"),
    /** What counts as income. */
    INCOME("收入核算"),
    /** How income and expenses stand to the county's bounds. */
    INCOME_TEST("收入条件"),
    CATEGORY("认定类别"),
    LABELS("标识"),
    /** What single members may receive or do apart from the household. */
    INDIVIDUALS("按人施策"),
    /** The total limits of the county's tracks. */
    DEADLINES("办理时限");

    private final String term;

    Aspect(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
