package cn.binggui.policy.parameter;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.value.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in force from a day on, until the next one of the same parameter and residence.
 *
 * @param from the first day, inclusive
 * @param residence the residence that it is for; {@code null} where the parameter does not distinguish
 * @param assumed whether it is a demonstration's assumption (演示假设), which counts as unpublished
 * @param clauses what it rests on
 */
public record DatedValue(
        LocalDate from, @Nullable Residence residence, Value value, boolean assumed, List<Clause> clauses) {
    public DatedValue {
        clauses = List.copyOf(clauses);
    }
}
