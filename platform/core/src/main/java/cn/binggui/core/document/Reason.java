package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/**
 * Why something was decided.
 *
 * @param text Chinese, for the person concerned
 * @param clauses what it rests on
 */
public record Reason(String text, List<Clause> clauses) {
    public Reason {
        Checks.filled(text, "reason");
        clauses = List.copyOf(clauses);
    }
}
