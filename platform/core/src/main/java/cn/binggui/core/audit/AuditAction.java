package cn.binggui.core.audit;

/** What somebody did. */
public enum AuditAction {
    LOGGED_IN("登录"),
    LOGIN_FAILED("登录失败"),
    SESSION_ENDED("结束会话"),
    PASSWORD_CHANGED("修改密码"),
    PASSWORD_RESET("重置密码"),
    USER_CREATED("新建用户"),
    USER_ROLES_CHANGED("修改用户角色与范围"),
    USER_LOCKED("锁定用户"),
    USER_UNLOCKED("解锁用户"),
    HOUSEHOLD_REGISTERED("登记家庭"),
    HOUSEHOLD_CHANGED("变更家庭"),
    IDENTITY_REVEALED("查看身份信息"),
    IDENTITY_CHANGED("修改身份信息"),
    PERSON_SEARCHED("按身份查找"),
    HOUSEHOLDS_EXPORTED("导出家庭名单"),
    CASE_OPENED("建立案卷"),
    CASE_CARRIED_ON("办理案卷"),
    CASE_DECIDED("审核决定"),
    NOTICE_LINE_REMOVED("撤下公示"),
    MEETING_PLANNED("安排会议"),
    MEETING_CHANGED("修改会议"),
    MEETING_CLOSED("办结会议"),
    CASE_PAPER_ADDED("上传案卷附件"),
    CASE_PAPER_OPENED("查看案卷附件"),
    CASE_DOCUMENT_PRINTED("出具案卷文书"),
    DUTIES_KEPT_APART("拦截自办自批"),
    SPOT_CHECK_CREATED("建立抽查"),
    SPOT_CHECK_CHANGED("办理抽查"),
    SPOT_CHECK_FOUND("登记抽查结果"),
    SPOT_CHECK_PAPER_OPENED("查看抽查附件"),
    SPOT_CHECK_PRINTED("打印抽查名单"),
    CASES_REBUILT("重新汇总案卷"),
    PARAMETER_DRAFTED("起草参数"),
    PARAMETER_REVIEWED("审核参数"),
    PARAMETER_WITHDRAWN("撤回参数"),
    SAMPLE_PREPARED("准备样本"),
    SAMPLE_RELEASED("发布样本"),
    SAMPLE_REFUSED("不予发布样本"),
    SAMPLE_WITHDRAWN("撤回样本"),
    POPULATION_UPLOADED("上传试算家庭"),
    POPULATION_DELETED("删除试算家庭"),
    PLUGIN_UPLOADED("上传规则版本"),
    PLUGIN_REFUSED("拒收规则包"),
    PLUGIN_DISCARDED("放弃规则版本"),
    PLUGIN_SERVED("启用规则版本"),
    PLUGIN_TAKEN_BACK("退回规则版本"),
    PLUGIN_RELEASED("解除规则停用"),
    SCHEME_PUBLISHED("发布评价方案"),
    ROUND_OPENED("开启评价"),
    ROUND_MOVED("推进评价"),
    SCORE_RECORDED("记录评分"),
    SCORES_EXPORTED("导出评分"),
    RESULTS_PUBLISHED("发布成效月报"),
    JOB_STARTED("启动作业"),
    JOB_CANCELLED("取消作业"),
    HOLIDAY_NOTICE_ENTERED("录入放假安排"),
    VERIFICATION_REQUESTED("提请经济状况核对"),
    VERIFICATION_RETRIED("重新提请经济状况核对"),
    TENANT_PROVISIONED("开通县"),
    TENANT_BACKED_UP("备份县数据"),
    TENANT_RESTORED("恢复县数据"),
    CHAIN_ACCEPTED("认可审计链变短"),
    KEYS_ROTATED("轮换密钥"),
    AUDIT_EXPORTED("导出审计记录");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
