package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** Kinds of recurring monitoring work. */
public enum MonitoringKind implements Term {
    VISIT("走访"),
    SURVEY("排查"),
    RECHECK("复核"),
    VERIFICATION("集中核对"),
    DATA_SHARING("数据共享比对"),
    FEEDBACK("反馈"),
    REPORT("上报");

    private final String term;

    MonitoringKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
