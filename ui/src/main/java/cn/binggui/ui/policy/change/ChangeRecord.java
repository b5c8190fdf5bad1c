package cn.binggui.ui.policy.change;

import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a county's values.
 *
 * @param changes everything that was drafted
 * @param values everything that is published, assumptions left out
 */
record ChangeRecord(List<ParameterChange> changes, List<ParameterValue> values) {
    ChangeRecord {
        changes = List.copyOf(changes);
        values = List.copyOf(values);
    }

    /** Returns what is recorded of one parameter and residence. */
    ChangeRecord of(Parameter parameter, @Nullable Residence residence) {
        String name = residence == null ? null : residence.name();
        return new ChangeRecord(
                changes.stream()
                        .filter(change -> change.value().parameter().equals(parameter.id())
                                && change.value().residence() == residence)
                        .toList(),
                values.stream()
                        .filter(value ->
                                value.parameter().equals(parameter.id()) && Objects.equals(value.residence(), name))
                        .toList());
    }

    /** Tells whether nothing is recorded. */
    boolean isEmpty() {
        return changes.isEmpty() && values.isEmpty();
    }

    /** Returns the values of one parameter that nobody drafted here: they came with the county. */
    List<ParameterValue> givenAtFirst() {
        return values.stream()
                .filter(value -> changes.stream()
                        .noneMatch(change -> change.state() == ChangeState.PUBLISHED
                                && change.value().from().equals(value.effectiveFrom())))
                .toList();
    }

    /** Returns the value of one parameter that holds until the day. */
    Optional<ParameterValue> before(LocalDate day) {
        return values.stream()
                .filter(value -> value.effectiveFrom().isBefore(day))
                .max(Comparator.comparing(ParameterValue::effectiveFrom));
    }
}
