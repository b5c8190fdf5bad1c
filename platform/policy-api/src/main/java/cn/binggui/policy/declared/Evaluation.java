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

    /**
     * A scheme for scoring.
     *
     * @param equalWeights whether the plan gives no points, so that every indicator weighs the same
     */
    public record Scheme(boolean equalWeights, List<Sheet> sheets) {
        public Scheme {
            sheets = List.copyOf(sheets);
        }
    }

    /** The indicators for one kind of unit. */
    public record Sheet(EvaluatedUnit unit, String evaluator, List<Indicator> indicators) {
        public Sheet {
            indicators = List.copyOf(indicators);
        }
    }

    /** What is scored. */
    public record Indicator(String id, String name, List<Clause> clauses) {
        public Indicator {
            clauses = List.copyOf(clauses);
        }
    }
}
