package cn.binggui.core.register;

import cn.binggui.core.access.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes conditions of queries; who belongs to several households is asked first, as no index of households tells. */
@Singleton
class Conditions {
    private final SharedHouseholds households;
    private final Clock clock;

    Conditions(SharedHouseholds households, Clock clock) {
        this.households = households;
        this.clock = clock;
    }

    /**
     * Returns what the actor may see of what the query asks, of all categories.
     *
     * @param found the only households that count; {@code null} for any
     */
    Condition of(Actor actor, RegisterQuery query, @Nullable Collection<Long> found) {
        if (!query.shared()) {
            return Condition.of(actor, query, found, clock);
        }
        Set<Long> shared = new HashSet<>(households.all());
        if (found != null) {
            shared.retainAll(Set.copyOf(found));
        }
        return Condition.of(actor, query, shared, clock);
    }
}
