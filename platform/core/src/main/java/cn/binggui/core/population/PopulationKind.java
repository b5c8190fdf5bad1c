package cn.binggui.core.population;

/** Where a population comes from. */
public enum PopulationKind {
    /** A county has released it. */
    SAMPLE("县发布样本"),
    /** A person of the province has uploaded it, for nobody else. */
    UPLOAD("本人上传");

    private final String label;

    PopulationKind(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
