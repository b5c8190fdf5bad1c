package cn.binggui.ui.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A township to choose.
 *
 * @param name full name
 * @param county the county's identifier; {@code null} where a person typed a name that no plan knows
 * @param countyName the county's short name; empty where there is none
 */
public record TownshipChoice(String name, @Nullable String county, String countyName) {
    /** Returns the choice of that name, or one without county. */
    static TownshipChoice typed(String name, List<TownshipChoice> known) {
        return known.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseGet(() -> new TownshipChoice(name, null, ""));
    }

    /** Returns how the township stands in the list. */
    String label() {
        return countyName.isEmpty() ? name : countyName + " " + name;
    }
}
