package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The share that a county's plan fixes for spot checks.
 *
 * @param comparison how the plan words it, for example 不低于
 * @param clauses what it rests on
 */
public record PlanShare(Ratio share, Comparison comparison, List<Clause> clauses) {
    /** The parameter that fixes it. */
    public static final String PARAMETER = "spot-check-share";

    public PlanShare {
        clauses = List.copyOf(clauses);
    }

    /** Returns the plan's share on a day; empty where the plan fixes none. */
    static Optional<PlanShare> of(CountyPolicy policy, LocalDate on) {
        return policy.parameters().stream()
                .filter(parameter -> parameter.id().equals(PARAMETER))
                .findFirst()
                .flatMap(parameter -> of(parameter, parameter.fixedOn(on)));
    }

    private static Optional<PlanShare> of(Parameter parameter, @Nullable DatedValue value) {
        return value != null && value.value() instanceof Ratio share
                ? Optional.of(new PlanShare(share, parameter.comparison(), value.clauses()))
                : Optional.empty();
    }
}
