package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An early-warning rule in the plan's words.
 *
 * @param level {@code null} where the plan gives none
 */
public record WarningRule(
        String id,
        String group,
        String cause,
        String rule,
        @Nullable WarningLevel level,
        List<Clause> clauses) {
    public WarningRule {
        clauses = List.copyOf(clauses);
    }
}
