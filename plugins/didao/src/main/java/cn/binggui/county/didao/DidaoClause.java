package cn.binggui.county.didao;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.national.Cited;

/** The clauses of 滴政办发〔2025〕10号 and the readings of its silences that the rules cite; their words stand in the resources. */
enum DidaoClause implements Cited {
    /** 二（一） */
    II_1_B,
    /** 三（一） */
    III_1_H,
    /** 第三条 */
    HLJ_ART3,
    /** 第五条 */
    HLJ_ART5,
    /** 第七条 */
    HLJ_ART7,
    /** 二（一）“精准认定低收入人口” */
    R_FOLLOWS_UPPER_RULES,
    /** 附件1六（未列“其他困难人员”） */
    R_OTHER_HARDSHIP,
    /** 二（二）“突发严重困难户” */
    R_SUDDEN_OTHER,
    /** 其他有法定义务的人 */
    R_ONLY_LIVING_TOGETHER,
    /** 研究生 */
    R_POSTGRADUATE,
    /** 收入扣减 */
    R_NO_DEDUCTION;

    @Override
    public Clause clause() {
        return DidaoPlan.RESOURCES.clauses().clause(name());
    }
}
