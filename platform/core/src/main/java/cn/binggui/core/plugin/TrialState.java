package cn.binggui.core.plugin;

/** How far an uploaded plugin has come. */
public enum TrialState {
    CHECKING("检验中"),
    PASSED("检验通过"),
    FAILED("检验未通过"),
    DISCARDED("已放弃");

    private final String label;

    TrialState(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
