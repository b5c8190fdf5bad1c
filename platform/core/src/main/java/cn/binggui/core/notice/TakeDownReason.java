package cn.binggui.core.notice;

/**
 * Why a line was taken down before its notice ended.
 *
 * <p>A closed list, so that no circumstance of a family is written beside its line.
 */
public enum TakeDownReason {
    OBJECTION("异议重新调查"),
    WITHDRAWN("申请人撤回"),
    REFUSED("不予确认"),
    CEASED("不再享受帮扶"),
    REPLACED("公示内容更新"),
    MISTAKE("公示有误");

    private final String label;

    TakeDownReason(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
