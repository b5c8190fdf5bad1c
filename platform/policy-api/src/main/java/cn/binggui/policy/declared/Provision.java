package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/** What the plan or an upper rule says on a topic that is neither a number nor a step nor a rule of determination. */
public record Provision(Topic topic, String text, List<Clause> clauses) {
    public Provision {
        clauses = List.copyOf(clauses);
    }
}
