package cn.binggui.policy.parameter;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Value;
import cn.binggui.policy.value.ValueType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number on which rules depend, as a plan or an upper rule declares it.
 *
 * @param id stable identifier, for example {@code allowance-standard}
 * @param label Chinese name
 * @param type which kind of value it takes
 * @param unit Chinese unit, for example 元/人·年
 * @param byResidence whether rural and urban residents have values of their own
 * @param openness who may set it
 * @param comparison how the rule compares with it
 * @param min the least value that may be published or assumed, inclusive
 * @param max the greatest value that may be published or assumed, inclusive
 * @param clauses what declares it
 * @param values the values that the plan or the upper rule fixes, by day; empty where it is open
 */
public record Parameter(
        String id,
        String label,
        ValueType type,
        String unit,
        boolean byResidence,
        Openness openness,
        Comparison comparison,
        Value min,
        Value max,
        List<Clause> clauses,
        List<DatedValue> values) {
    /** The unit of ages. */
    public static final String YEARS_OF_AGE = "岁";

    public Parameter {
        clauses = List.copyOf(clauses);
        values = List.copyOf(values);
    }

    /** Returns whether the county may publish or a reader may assume a value. */
    public boolean isOpen() {
        return openness == Openness.OPEN;
    }

    /** Returns whether it is an age in full years that a person has reached or not; rules treat birth dates by declared ages only. */
    public boolean isAge() {
        return unit.equals(YEARS_OF_AGE);
    }

    /** Returns whether the number lies within the declared bounds, both inclusive. */
    public boolean admits(Value value) {
        return value.number().compareTo(min.number()) >= 0 && value.number().compareTo(max.number()) <= 0;
    }

    /** Returns the fixed value in force; a day before the first one takes the first (the plan's first version). */
    public @Nullable DatedValue fixedOn(LocalDate day) {
        return isOpen() || values.isEmpty() ? null : latest(values, null, day, values.getFirst());
    }

    /** Returns the latest of the values in force on the day for the residence, or the fallback. */
    public static @Nullable DatedValue latest(
            List<DatedValue> values, @Nullable Residence residence, LocalDate day, @Nullable DatedValue fallback) {
        DatedValue found = fallback;
        for (DatedValue value : values) {
            if (value.residence() == residence
                    && !value.from().isAfter(day)
                    && (found == null || found == fallback || value.from().isAfter(found.from()))) {
                found = value;
            }
        }
        return found;
    }
}
