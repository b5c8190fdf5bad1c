package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Category;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of the county's procedure.
 *
 * @param actor who does it, in the plan's words
 * @param performers the tiers whose people may do it; not empty
 * @param people how many must do it together, at least one
 * @param start within which time it must have begun; {@code null} where no rule says so
 * @param limit the plan's own limit; {@code null} where it is silent
 * @param nationalLimit the upper rule's limit where it differs from the plan or fills its silence
 * @param parallelWith identifiers of steps that may run at the same time
 * @param objection what an objection leads to, or {@code null} where the step takes none
 * @param tentative whether the confirmation takes effect only after a later notice (拟确认)
 * @param bureaus to whom a filing or registration goes, in the plan's words
 */
public record Step(
        String id,
        StepKind kind,
        String name,
        String actor,
        List<Performer> performers,
        int people,
        @Nullable TimeLimit start,
        @Nullable TimeLimit limit,
        @Nullable TimeLimit nationalLimit,
        List<Evidence> evidence,
        List<String> parallelWith,
        @Nullable Objection objection,
        boolean tentative,
        List<String> bureaus,
        List<Clause> clauses) {
    private static final List<Clause> NONE = List.of();

    public Step {
        performers = List.copyOf(performers);
        evidence = List.copyOf(evidence);
        parallelWith = List.copyOf(parallelWith);
        bureaus = List.copyOf(bureaus);
        clauses = List.copyOf(clauses);
        if (performers.isEmpty() || people < 1) {
            throw new IllegalArgumentException("step " + id + " is done by nobody");
        }
    }

    /**
     * Returns the limit under which a case of that category does the step: where the plan and an upper rule both give
     * one, the longer, since a notice that stands longer satisfies both.
     *
     * @param category {@code null} where it is not known yet; then the longest that may apply
     */
    public Optional<TimeLimit> limitFor(@Nullable Category category) {
        TimeLimit upper = nationalLimit == null || !nationalLimit.appliesTo(category) ? null : nationalLimit;
        TimeLimit own = limit == null || !limit.appliesTo(category) ? null : limit;
        if (own == null || upper == null) {
            return Optional.ofNullable(own == null ? upper : own);
        }
        return Optional.of(own.unit() == upper.unit() && upper.days() > own.days() ? upper : own);
    }

    /** Tells whether this step and the other may run at the same time, whichever of them says so. */
    public boolean mayRunBeside(Step other) {
        return parallelWith.contains(other.id()) || other.parallelWith.contains(id);
    }

    /** Returns all that the step rests on: its own clauses, its limits' and its objection's. */
    public List<Clause> allClauses() {
        return Stream.of(
                        clauses,
                        of(start),
                        of(limit),
                        of(nationalLimit),
                        objection == null ? NONE : objection.clauses())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Clause> of(@Nullable TimeLimit limit) {
        return limit == null ? NONE : limit.clauses();
    }
}
