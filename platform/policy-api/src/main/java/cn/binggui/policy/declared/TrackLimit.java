package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The total time on one track; {@link CaseClock} says from where to where it runs.
 *
 * @param condition when the track may be used, in the plan's words; {@code null} where it is the ordinary one
 */
public record TrackLimit(
        Track track, int days, DayUnit unit, @Nullable String condition, List<Clause> clauses) {
    public TrackLimit {
        clauses = List.copyOf(clauses);
    }
}
