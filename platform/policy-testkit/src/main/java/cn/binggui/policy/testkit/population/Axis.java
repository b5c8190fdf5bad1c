package cn.binggui.policy.testkit.population;

import java.util.List;

/**
 * One field of the contract and the values of it that generated households take.
 *
 * @param name the field's name, unique
 */
public record Axis<T>(String name, List<T> values) {
    public Axis {
        values = List.copyOf(values);
    }

    @SafeVarargs
    static <T> Axis<T> of(String name, T... values) {
        return new Axis<>(name, List.of(values));
    }

    static Axis<Boolean> yesOrNo(String name) {
        return of(name, false, true);
    }
}
