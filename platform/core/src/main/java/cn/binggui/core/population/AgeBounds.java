package cn.binggui.core.population;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ages at which rules treat a person otherwise.
 *
 * @param years full years of age, each reached on the birthday itself
 */
public record AgeBounds(SortedSet<Integer> years) {
    public AgeBounds {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    /** Returns every age that any of the policies declares; of one that a county may set, each that it could set. */
    public static AgeBounds of(Collection<CountyPolicy> policies) {
        SortedSet<Integer> years = new TreeSet<>();
        policies.stream()
                .flatMap(policy -> policy.parameters().stream())
                .filter(Parameter::isAge)
                .forEach(parameter -> add(parameter, years));
        return new AgeBounds(years);
    }

    private static void add(Parameter parameter, SortedSet<Integer> years) {
        if (parameter.isOpen()) {
            for (int age = parameter.min().number().intValueExact();
                    age <= parameter.max().number().intValueExact();
                    age++) {
                years.add(age);
            }
        }
        for (DatedValue value : parameter.values()) {
            years.add(value.value().number().intValueExact());
        }
    }

    /** Returns the bounds that {@link #text} has written. */
    public static AgeBounds parse(String text) {
        return new AgeBounds(Arrays.stream(text.split(","))
                .filter(each -> !each.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Returns the bounds as words of digits, comma-separated. */
    public String text() {
        return years.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Returns how many of the bounds a person born on a day has reached on another; the birthday itself counts. */
    public int reached(LocalDate birth, LocalDate on) {
        return (int)
                years.stream().filter(age -> !birth.plusYears(age).isAfter(on)).count();
    }
}
