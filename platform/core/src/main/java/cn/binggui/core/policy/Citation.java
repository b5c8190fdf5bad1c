package cn.binggui.core.policy;

import cn.binggui.policy.Term;

/**
 * A part of a county's policy that rests on a clause.
 *
 * @param kind which part
 * @param id identifier within its kind; a rule's is its title
 * @param name Chinese name, for example 家庭人口认定
 * @param detail what of it rests on the clause, for example a rule's reason; empty where the name says it all
 */
public record Citation(Kind kind, String id, String name, String detail) {
    /** Parts of a policy that cite clauses. */
    public enum Kind implements Term {
        SCOPE("试点范围"),
        RULE("规则"),
        PARAMETER("参数"),
        CHANNEL("申请渠道"),
        TRACK("总时限"),
        STEP("程序步骤"),
        MONITORING("动态监测"),
        WARNING("预警规则"),
        EVALUATION("评价"),
        PROVISION("其他规定");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
