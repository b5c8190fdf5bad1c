package cn.binggui.core.population;

import cn.binggui.policy.facts.Residence;
import org.jspecify.annotations.Nullable;

/**
 * A number to be moved.
 *
 * @param parameter its identifier
 * @param residence for whom; {@code null} for everybody
 * @param county in which county; {@code null} for every county that leaves it open
 */
public record Lever(
        String parameter,
        @Nullable Residence residence,
        @Nullable String county) {
    boolean concerns(Residence other) {
        return residence == null || residence == other;
    }
}
