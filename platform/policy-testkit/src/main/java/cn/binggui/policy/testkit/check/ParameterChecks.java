package cn.binggui.policy.testkit.check;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.testkit.population.Sample;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import cn.binggui.policy.value.Value;
import cn.binggui.policy.value.ValueType;
import cn.binggui.policy.value.Whole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameters: dated values without gap or overlap, and closed to whoever may not set them. */
final class ParameterChecks {
    private ParameterChecks() {}

    static List<String> datesAreSound(Subject subject) {
        LocalDate effective = subject.policy().plan().effectiveFrom();
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Parameter parameter : subject.policy().parameters()) {
            if (!ids.add(parameter.id())) {
                problems.add("two parameters with the id " + parameter.id());
            }
            if (parameter.clauses().isEmpty()) {
                problems.add(parameter.id() + " rests on nothing");
            }
            if (parameter.isOpen() != parameter.values().isEmpty()) {
                problems.add(parameter.id() + (parameter.isOpen() ? " is open and yet fixed" : " is fixed nowhere"));
            }
            values(parameter, effective, problems);
        }
        return problems;
    }

    private static void values(Parameter parameter, LocalDate effective, List<String> problems) {
        for (DatedValue value : parameter.values()) {
            if (!isOf(parameter.type(), value.value()) || !parameter.admits(value.value())) {
                problems.add(parameter.id() + " has a value out of its type or range: " + value.value());
            }
            if (value.clauses().isEmpty() || value.assumed()) {
                problems.add(parameter.id() + " has a value that rests on nothing: " + value.value());
            }
        }
        List<@Nullable Residence> residences = parameter.byResidence()
                ? Arrays.asList(Residence.values())
                : Collections.<@Nullable Residence>singletonList(null);
        if (!parameter.values().stream().allMatch(value -> residences.contains(value.residence()))) {
            problems.add(parameter.id() + " has a value for a residence that it does not distinguish");
        }
        for (Residence residence : residences) {
            inOrder(parameter, residence, effective, problems);
        }
    }

    /** A row ends where the next begins, so rows in strict order have neither gap nor overlap. */
    private static void inOrder(
            Parameter parameter, @Nullable Residence residence, LocalDate effective, List<String> problems) {
        List<LocalDate> starts = parameter.values().stream()
                .filter(value -> value.residence() == residence)
                .map(DatedValue::from)
                .toList();
        if (!parameter.isOpen() && (starts.isEmpty() || starts.getFirst().isAfter(effective))) {
            problems.add(parameter.id() + " has no value on the day on which the plan takes effect");
        }
        for (int i = 1; i < starts.size(); i++) {
            if (!starts.get(i - 1).isBefore(starts.get(i))) {
                problems.add(parameter.id() + " has values out of order at " + starts.get(i));
            }
        }
    }

    private static boolean isOf(ValueType type, Value value) {
        return switch (value) {
            case Money money -> type == ValueType.MONEY;
            case Ratio ratio -> type == ValueType.RATIO;
            case Whole whole -> type == ValueType.WHOLE;
        };
    }

    static List<String> fixedNumbersStayFixed(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (Parameter parameter : subject.policy().parameters()) {
            if (parameter.isOpen()) {
                continue;
            }
            for (Value other : List.of(parameter.min(), parameter.max())) {
                for (Sample sample : subject.samples()) {
                    Sample overridden = new Sample(
                            sample.name(), sample.facts(), overriding(sample.published(), parameter.id(), other));
                    if (!sample.determinedBy(subject.policy()).equals(overridden.determinedBy(subject.policy()))) {
                        problems.add(parameter.id() + " is fixed, yet an assumption changes " + sample.name());
                        break;
                    }
                }
            }
        }
        return problems;
    }

    private static Parameters overriding(Parameters published, String overridden, Value other) {
        DatedValue value = new DatedValue(LocalDate.MIN, null, other, false, List.of());
        return (id, residence, on) -> id.equals(overridden) ? value : published.find(id, residence, on);
    }
}
