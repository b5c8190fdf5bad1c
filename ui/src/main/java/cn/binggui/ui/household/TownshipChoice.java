package cn.binggui.ui.household;

/**
 * A township to choose.
 *
 * @param name full name, as it stands in the facts
 * @param county the county's short name; empty where a person typed the township
 */
public record TownshipChoice(String name, String county) {
    /** Returns how the township stands in the list. */
    String label() {
        return county.isEmpty() ? name : county + " " + name;
    }
}
