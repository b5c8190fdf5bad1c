package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/**
 * What starts a case's clock: the day after it is the first of the total limit.
 *
 * @param event the plan's or the reading's words, such as 受理 or 签订承诺授权书、材料齐备
 * @param step the step at which it happens
 */
public record ClockStart(String event, String step, List<Clause> clauses) {
    public ClockStart {
        clauses = List.copyOf(clauses);
    }
}
