package cn.binggui.county.daye;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.national.Cited;

/** The clauses of 冶政办函〔2025〕7号 and the readings of its silences that the rules cite; their words stand in the resources. */
enum DayeClause implements Cited {
    /** 二（一）1（1） */
    II_1_1_1,
    /** 二（一）1（2） */
    II_1_1_2,
    /** 二（一）1（3） */
    II_1_1_3,
    /** 二（一）1（4） */
    II_1_1_4,
    /** 二（一）2（1） */
    II_1_2_1,
    /** 二（一）2（2） */
    II_1_2_2,
    /** 二（一）2（3） */
    II_1_2_3,
    /** 二（一）2（3） */
    II_1_2_3_B,
    /** 二（一）2（4） */
    II_1_2_4,
    /** 二（一）2（4） */
    II_1_2_4_B,
    /** 二（一）2（5） */
    II_1_2_5,
    /** 二（一）2（6） */
    II_1_2_6,
    /** 二（四）3 */
    II_4_3_A,
    /** 二（一）1（2）“全日制本科及以下” */
    R_POSTGRADUATE,
    /** 二（一）1（4）“未婚成年子女” */
    R_UNMARRIED_CHILD,
    /** 二（四）3“出嫁” */
    R_MARRIED_OUT,
    /** 二（四）3“服刑” */
    R_IMPRISONED,
    /** 二（一）2（3）“重病重残” */
    R_SEVERE,
    /** 二（一）2（4）“家庭财产符合条件” */
    R_LABEL_PROPERTY,
    /** 二（一）2（4）“防止返贫监测范围” */
    R_LABEL_RURAL,
    /** 二（一）2（5）“支出大于收入” */
    R_EXPENSE_OVER_INCOME,
    /** 二（一）2（6）“其他困难人员” */
    R_OTHER_HARDSHIP_TRIGGER,
    /** 二（一）2（6）“一事一议” */
    R_OTHER_HARDSHIP_APPROVER,
    /** 四 */
    HZ2025_7_MARGIN,
    /** 低保边缘收入条件 */
    E2024_15_MARGIN;

    @Override
    public Clause clause() {
        return DayePlan.RESOURCES.clauses().clause(name());
    }
}
