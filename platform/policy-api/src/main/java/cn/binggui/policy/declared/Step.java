package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the county's procedure.
 *
 * @param limit the plan's own limit; {@code null} where it is silent
 * @param nationalLimit the upper rule's limit where it differs from the plan or fills its silence
 * @param parallelWith identifiers of steps that may run at the same time
 * @param onObjection what an objection leads to, or {@code null} where the step takes none
 * @param tentative whether the confirmation takes effect only after a later notice (拟确认)
 */
public record Step(
        String id,
        StepKind kind,
        String name,
        String actor,
        @Nullable TimeLimit limit,
        @Nullable TimeLimit nationalLimit,
        List<String> evidence,
        List<String> parallelWith,
        @Nullable String onObjection,
        List<Clause> objectionClauses,
        boolean tentative,
        List<Clause> clauses) {
    public Step {
        evidence = List.copyOf(evidence);
        parallelWith = List.copyOf(parallelWith);
        objectionClauses = List.copyOf(objectionClauses);
        clauses = List.copyOf(clauses);
    }
}
