package cn.binggui.core.whatif;

import cn.binggui.core.whatif.Effects.Visits;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Cycle;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.MonitoringKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The home visits that a plan demands. */
final class HomeVisits {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int HALVES = 2;

    private HomeVisits() {}

    static List<Visits> of(CountyPolicy policy) {
        return policy.monitoring().stream()
                .filter(cycle -> cycle.kind() == MonitoringKind.VISIT)
                .map(HomeVisits::of)
                .toList();
    }

    /** Returns how often a cycle recurs, whatever it consists of. */
    static Visits of(MonitoringCycle cycle) {
        return new Visits(cycle.name(), cycle.target(), cycle.frequency(), perYear(cycle.every()));
    }

    /** Returns nothing where the plan gives no number. */
    private static @Nullable Integer perYear(@Nullable Cycle every) {
        if (every == null) {
            return null;
        }
        int units = switch (every.unit()) {
            case MONTH -> MONTHS;
            case QUARTER -> QUARTERS;
            case HALF_YEAR -> HALVES;
            case YEAR -> 1;
        };
        return units / every.count();
    }
}
