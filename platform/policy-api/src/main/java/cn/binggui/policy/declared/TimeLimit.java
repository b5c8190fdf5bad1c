package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/**
 * How long something may take.
 *
 * @param days at least one
 * @param from the event after which the days run; that day itself does not count
 */
public record TimeLimit(int days, DayUnit unit, LimitStart from, List<Clause> clauses) {
    public TimeLimit {
        clauses = List.copyOf(clauses);
        if (days < 1) {
            throw new IllegalArgumentException("a limit of " + days + " days");
        }
    }
}
