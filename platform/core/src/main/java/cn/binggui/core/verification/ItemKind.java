package cn.binggui.core.verification;

/** What a platform knows of a person. */
public enum ItemKind {
    SOCIAL_INSURANCE("社会保险缴纳"),
    PENSION("养老待遇"),
    REAL_ESTATE("不动产"),
    VEHICLE("车船"),
    BUSINESS("市场主体登记"),
    FINANCIAL_ASSETS("金融资产"),
    TAX("纳税"),
    HOUSEHOLD_REGISTRATION("户籍"),
    DEATH("死亡"),
    OTHER("其他");

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
