package cn.binggui.core.access;

/** What a person may be; a role belongs either to the province or to one county. */
public enum Role {
    PROVINCE_ANALYST("省级分析员", true),
    PROVINCE_ADMIN("省级管理员", true),
    AUDITOR("审计员", true),
    COUNTY_ADMIN("县级管理员", false),
    COUNTY_OPERATOR("县级经办员", false),
    EVALUATOR("评价员", false),
    TOWNSHIP_WORKER("乡镇工作人员", false),
    VILLAGE_WORKER("村级工作人员", false),
    DEPARTMENT("部门工作人员", false);

    private final String label;
    private final boolean provincial;

    Role(String label, boolean provincial) {
        this.label = label;
        this.provincial = provincial;
    }

    /** Returns the Chinese name. */
    public String label() {
        return label;
    }

    /** Returns whether the role sees every county. */
    public boolean isProvincial() {
        return provincial;
    }
}
