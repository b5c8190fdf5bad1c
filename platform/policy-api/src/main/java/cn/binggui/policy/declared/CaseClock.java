package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/**
 * From where to where a case's total limit runs.
 *
 * @param event what starts it, in the plan's or the reading's words, such as 受理 or 签订承诺授权书、材料齐备; the day after
 *     it is the first
 * @param from the step at which that happens
 * @param until the step with whose end the limit is kept
 */
public record CaseClock(String event, String from, String until, List<Clause> clauses) {
    public CaseClock {
        clauses = List.copyOf(clauses);
    }
}
