package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/**
 * What an objection that is raised during a step leads to.
 *
 * @param words in the plan's or the upper rule's words
 * @param leadsTo the kinds of steps of which one is done next, whether or not the county arranges it; not empty
 */
public record Objection(String words, List<StepKind> leadsTo, List<Clause> clauses) {
    public Objection {
        leadsTo = List.copyOf(leadsTo);
        clauses = List.copyOf(clauses);
        if (leadsTo.isEmpty()) {
            throw new IllegalArgumentException("an objection that leads nowhere");
        }
    }
}
