package cn.binggui.core.casework;

import cn.binggui.core.calendar.Deadline;
import cn.binggui.policy.declared.CaseClock;
import cn.binggui.policy.declared.TrackLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case's whole way in days.
 *
 * @param clock what starts it
 * @param total when the case must be through, and how that is counted
 * @param steps in the county's order
 * @param why in Chinese what has to be done faster; {@code null} where the steps' limits, each used to the full, fit into the
 *     total
 */
public record Schedule(
        CaseClock clock,
        TrackLimit track,
        Deadline total,
        List<StepSchedule> steps,
        @Nullable String why) {
    public Schedule {
        steps = List.copyOf(steps);
    }

    /** Tells whether the steps' limits, each used to the full, fit into the total. */
    public boolean isFeasible() {
        return why == null;
    }
}
