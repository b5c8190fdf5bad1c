package cn.binggui.core.notice;

/** How long a notice stands. */
public enum NoticeKind {
    /** Until a day; whoever objects does so while it stands. */
    PUBLIC("公示"),
    /** Without an end, one for each village; lines join it and leave it. */
    STANDING("长期公示");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** Returns the Chinese word. */
    public String label() {
        return label;
    }
}
