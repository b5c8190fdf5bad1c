package cn.binggui.county.huaishang;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.national.Cited;

/** The clauses of 淮办发〔2025〕4号 and the readings of its silences that the rules cite; their words stand in the resources. */
enum HuaishangClause implements Cited {
    /** 二（一）1 */
    II_1_1_A,
    /** 二（一）1 */
    II_1_1_B,
    /** 二（一）1 */
    II_1_1_C,
    /** 二（一）2 */
    II_1_2_A,
    /** 二（一）2 */
    II_1_2_C,
    /** 二（六）2 */
    II_6_2_B,
    /** 全文未写家庭成员 */
    R_MEMBERSHIP_SILENT,
    /** 全文未写家庭成员（成年子女） */
    R_ADULT_CHILD_AS_OTHER,
    /** 全文未写家庭成员（共同居住） */
    R_LIVING_TOGETHER,
    /** 全文未写未登记户口的新生儿 */
    R_NEWBORN_SILENT,
    /** 二（一）1“申请人家庭收入就低” */
    R_LOWER_INCOME,
    /** 二（一）1“现核算时均不计入” */
    R_PENSION_AFTER_2025,
    /** 二（一）1“适用民政的计算公式” */
    R_CIVIL_FORMULA,
    /** 二（一）2“各自标准（范围）” */
    R_THRESHOLDS_SILENT,
    /** 二（一）1“4类” */
    R_FOUR_CATEGORIES;

    @Override
    public Clause clause() {
        return HuaishangPlan.RESOURCES.clauses().clause(name());
    }
}
