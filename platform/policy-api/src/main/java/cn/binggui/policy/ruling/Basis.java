package cn.binggui.policy.ruling;

import cn.binggui.policy.clause.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is ruled as it is: a reason in Chinese and the clauses that it rests on.
 *
 * @param reason one short sentence that a township clerk understands
 * @param clauses at least one
 * @param flag what a reader must not overlook about it, or {@code null}
 */
public record Basis(
        String reason, List<Clause> clauses, @Nullable Flag flag) {
    public Basis {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("nothing to rest on: " + reason);
        }
    }

    public static Basis of(String reason, Clause... clauses) {
        return new Basis(reason, List.of(clauses), null);
    }

    /** Returns the same basis, marked with the flag. */
    public Basis flagged(Flag mark) {
        return new Basis(reason, clauses, mark);
    }
}
