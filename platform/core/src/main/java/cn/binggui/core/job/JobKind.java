package cn.binggui.core.job;

/** What a job does. */
public enum JobKind {
    REDETERMINATION("重新认定");

    private final String label;

    JobKind(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
