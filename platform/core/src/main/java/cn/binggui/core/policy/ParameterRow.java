package cn.binggui.core.policy;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with its value in force on a day, as people read it.
 *
 * @param residence whom the value is for; {@code null} where the parameter does not distinguish
 * @param value {@code null} where none is published or assumed
 */
public record ParameterRow(
        Parameter parameter,
        @Nullable Residence residence,
        @Nullable DatedValue value) {
    /** Returns whether the value is a demonstration's assumption (演示假设), which counts as unpublished. */
    public boolean assumed() {
        return value != null && value.assumed();
    }

    /** Returns what the value rests on, or else what declares the parameter. */
    public List<Clause> clauses() {
        return value == null || value.clauses().isEmpty() ? parameter.clauses() : value.clauses();
    }
}
