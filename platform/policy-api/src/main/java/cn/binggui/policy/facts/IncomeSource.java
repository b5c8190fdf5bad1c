package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** Kinds of income; a new kind fails every county's build until its plan has been read. */
public enum IncomeSource implements Term {
    WAGES("工资性"),
    BUSINESS_NET("经营净"),
    PROPERTY_NET("财产净"),
    TRANSFER_NET("转移净"),
    BASIC_PENSION("基础养老金"),
    PREFERENTIAL_COMPENSATION("优待抚恤金"),
    FAMILY_PLANNING_REWARD("计生奖励"),
    SCHOLARSHIP("奖助学金"),
    BRAVERY_AWARD("见义勇为奖金"),
    SOCIAL_ASSISTANCE("社会救助款物"),
    OTHER("其他");

    private final String term;

    IncomeSource(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
