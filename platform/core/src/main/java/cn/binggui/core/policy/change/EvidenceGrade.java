package cn.binggui.core.policy.change;

/** How well it is known that a value was published. */
public enum EvidenceGrade {
    /** The document itself was seen, on paper or as an official file. */
    ORIGINAL("文件原文"),
    /** An authority's own site states it. */
    OFFICIAL_SITE("政府网站公开"),
    /** Somebody else reports it; such a value is not published. */
    SECOND_HAND("二手转述");

    private final String label;

    EvidenceGrade(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
