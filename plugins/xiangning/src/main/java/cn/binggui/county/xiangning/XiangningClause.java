package cn.binggui.county.xiangning;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.national.Cited;

/** The clauses of 乡政办发〔2024〕72号 and the readings of its silences that the rules cite; their words stand in the resources. */
enum XiangningClause implements Cited {
    /** 二（二）1（1） */
    II_2_1_1_B,
    /** 二（二）1（1） */
    II_2_1_1_C,
    /** 二（二）1（3） */
    II_2_1_3_B,
    /** 二（二）1（3） */
    II_2_1_3_C,
    /** 二（二）1（3） */
    II_2_1_3_D,
    /** 二（二）1（4） */
    II_2_1_4_B,
    /** 二（四） */
    II_4_B,
    /** 二（四） */
    II_4_C,
    /** 二（四） */
    II_4_D,
    /** 二（四） */
    II_4_E,
    /** 二（四） */
    II_4_G,
    /** 二（四）1 */
    II_4_1_B,
    /** 二（四）1 */
    II_4_1_C,
    /** 二（四）2 */
    II_4_2_B,
    /** 二（四）2 */
    II_4_2_C,
    /** 二（四）3 */
    II_4_3_B,
    /** 二（四）3 */
    II_4_3_C,
    /** 二（四）4 */
    II_4_4_B,
    /** 二（四）4 */
    II_4_4_C,
    /** 二（四）5 */
    II_4_5_B,
    /** 二（四）5 */
    II_4_5_C,
    /** 二（五）2（1） */
    II_5_2_1_C,
    /** 二（五）2（1） */
    II_5_2_1_D,
    /** 全文 */
    SX2021_57,
    /** 全文 */
    SX2021_58,
    /** 全文 */
    LF2023_31,
    /** 全文 */
    SX2024_2,
    /** 二（二）1（3） */
    R_EXCLUSIONS_FROM_NATION,
    /** 二（二）1（3）“长期共同居住” */
    R_LIVING_TOGETHER,
    /** 二（二）1（4）“刚性支出费用核算方法” */
    R_DEDUCTION,
    /** 二（二）1（4）“刚性支出费用” */
    R_LIVING_CONFIRM,
    /** 二（二）1（2）“逐步过渡” */
    R_TWO_LINES,
    /** 二（四）“重大病患者”、二（五）2（1）“重病患者、重度残疾人” */
    R_SEVERELY_ILL_OR_DISABLED,
    /** 二（四）与二（五）2（1） */
    R_PERSON_BY_PERSON,
    /** 二（四）“其他老弱病残幼” */
    R_OTHER_VULNERABLE,
    /** 二（四）5“确实存在重大困难” */
    R_GREAT_HARDSHIP,
    /** 二（二）2与四（二） */
    R_TWO_BODIES,
    /** 二（四）“整户识别” */
    R_EXTREME_PERSON;

    @Override
    public Clause clause() {
        return XiangningPlan.RESOURCES.clauses().clause(name());
    }
}
