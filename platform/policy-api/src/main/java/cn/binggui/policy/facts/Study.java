package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** 在读情况. */
public enum Study implements Term {
    NONE("无"),
    FULL_TIME_UNDERGRADUATE_OR_BELOW("全日制本科及以下"),
    PART_TIME_UNDERGRADUATE_OR_BELOW("非全日制本科及以下"),
    FULL_TIME_POSTGRADUATE("全日制研究生");

    private final String term;

    Study(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
