package cn.binggui.core.register;

import java.util.Set;

/**
 * What was found for a name or an ID number: keys of households, and nothing of what was typed.
 *
 * @param households keys, whatever part of the county they lie in; lists show only what the person may see
 */
public record Found(Set<Long> households) {
    public Found {
        households = Set.copyOf(households);
    }
}
