package cn.binggui.core.household;

/** Why a household has a new revision. */
public enum ChangeKind {
    REGISTERED("登记"),
    UPDATED("更新情况"),
    MEMBER_JOINED("增加人员"),
    MEMBER_LEFT("减少人员"),
    HEAD_CHANGED("变更户主"),
    SPLIT("分户"),
    MERGED("并户"),
    MOVED("迁移"),
    CLOSED("注销");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** Returns the Chinese word. */
    public String label() {
        return label;
    }
}
