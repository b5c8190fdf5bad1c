package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of evaluating the work.
 *
 * @param scheme {@code null} where the plan has none (本县方案未规定)
 * @param clauses what the plan does say
 */
public record Evaluation(@Nullable Scheme scheme, List<Clause> clauses) {
    public Evaluation {
        clauses = List.copyOf(clauses);
    }
}
