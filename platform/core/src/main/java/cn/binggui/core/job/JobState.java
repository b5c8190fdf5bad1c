package cn.binggui.core.job;

/** How far a job is. */
public enum JobState {
    WAITING("等待执行", true),
    RUNNING("执行中", true),
    CANCELLING("正在取消", true),
    CANCELLED("已取消", false),
    DONE("已完成", false),
    FAILED("已中止", false);

    private final String label;
    private final boolean open;

    JobState(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }

    /** Returns whether the job is still to go on by itself. */
    public boolean isOpen() {
        return open;
    }

    /** Returns whether a person can let the job go on from where it stopped. */
    public boolean isResumable() {
        return this == CANCELLED || this == FAILED;
    }
}
