package cn.binggui.county.shiquan;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.national.Cited;

/** The clauses of 石办函〔2024〕41号 and the readings of its silences that the rules cite; their words stand in the resources. */
enum ShiquanClause implements Cited {
    /** 三（一）1 */
    III_1_1_B,
    /** 三（一）1 */
    III_1_1_C,
    /** 三（一）1 */
    III_1_1_D,
    /** 三（一）5 */
    III_1_5_F,
    /** 附件2一 */
    ANNEX2_I_B,
    /** 附件2二第1段 */
    ANNEX2_II_1_B,
    /** 附件2二第1段 */
    ANNEX2_II_1_C,
    /** 附件2二第2段 */
    ANNEX2_II_2_B,
    /** 附件2二第2段 */
    ANNEX2_II_2_C,
    /** 附件2二第3段 */
    ANNEX2_II_3_B,
    /** 附件2二第3段 */
    ANNEX2_II_3_C,
    /** 附件2二第4段 */
    ANNEX2_II_4_B,
    /** 附件2二第5段 */
    ANNEX2_II_5_B,
    /** 附件2二第5段 */
    ANNEX2_II_5_C,
    /** 附件2二第6段 */
    ANNEX2_II_6_B,
    /** 附件2二第6段 */
    ANNEX2_II_6_C,
    /** 附件2三 */
    ANNEX2_III_B,
    /** 附件2三 */
    ANNEX2_III_C,
    /** 附件2三 */
    ANNEX2_III_D,
    /** 附件2三 */
    ANNEX2_III_E,
    /** 附件2三 */
    ANNEX2_III_F,
    /** 附件2三 */
    ANNEX2_III_G,
    /** 附件2三 */
    ANNEX2_III_H,
    /** 附件2三 */
    ANNEX2_III_I,
    /** 附件2三 */
    ANNEX2_III_J,
    /** 附件2三 */
    ANNEX2_III_K,
    /** 附件2四 */
    ANNEX2_IV_B,
    /** 附件2四 */
    ANNEX2_IV_C,
    /** 附件2四 */
    ANNEX2_IV_D,
    /** 附件2四 */
    ANNEX2_IV_E,
    /** 附件2四 */
    ANNEX2_IV_F,
    /** 附件2五 */
    ANNEX2_V_B,
    /** 附件2六 */
    ANNEX2_VI_B,
    /** 附件2六 */
    ANNEX2_VI_C,
    /** 附件2七 */
    ANNEX2_VII_B,
    /** 附件2七 */
    ANNEX2_VII_C,
    /** 附件2七 */
    ANNEX2_VII_E,
    /** 附件2七 */
    ANNEX2_VII_F,
    /** 附件2二第1段 */
    R_ALLOWANCE_PROCEDURE,
    /** 附件2三“长期共同居住或共享收支” */
    R_SPOUSE_NEITHER,
    /** 附件2三“未成年子女” */
    R_MINOR_CHILD,
    /** 附件2三“父母” */
    R_PARENTS_SHARING,
    /** 附件2三“在校接受本科及其以下学历教育” */
    R_ANY_STUDY,
    /** 附件2三“全日制本科以上” */
    R_POSTGRADUATE,
    /** 附件2三“现役军（警）官和士官” */
    R_OFFICERS_SERVING,
    /** 附件2三“新生儿” */
    R_NEWBORN_PROOF,
    /** 附件2三“含长期或者阶段性在外务工人员” */
    R_WORKING_AWAY,
    /** 附件2四“义务兵” */
    R_CONSCRIPT_ALWAYS,
    /** 附件2四“经镇村核实下落不明满两年” */
    R_MISSING_VERIFIED,
    /** 附件2六 */
    R_LIVING_APART,
    /** 附件2七 */
    R_DEDUCTION_UNPUBLISHED,
    /** 三（一）1、5 */
    R_CANDIDATE_AS_OTHER,
    /** 附件2二第6段“确实存在重大困难” */
    R_SUDDEN_AS_OTHER,
    /** 附件2二“防返贫监测对象” */
    R_LABEL_NAME;

    @Override
    public Clause clause() {
        return ShiquanPlan.RESOURCES.clauses().clause(name());
    }
}
