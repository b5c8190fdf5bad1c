package cn.binggui.core.policy.change;

import cn.binggui.core.access.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new value on its way from a draft to its publication.
 *
 * @param version rises with every step; the optimistic lock
 * @param author user who drafted it
 * @param createdAt when it was drafted
 * @param decider user who published it, gave it back or withdrew it last; {@code null} before
 * @param words what the decider said; empty for nothing
 */
public record ParameterChange(
        long id,
        int version,
        String county,
        NewValue value,
        ChangeState state,
        long author,
        String authorName,
        Instant createdAt,
        @Nullable Long decider,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        String words) {
    /** Tells whether somebody may still take it back. */
    public boolean isWithdrawable(LocalDate today) {
        return state == ChangeState.PUBLISHED && value.from().isAfter(today);
    }

    /** Tells whether the person drafted it, and so may not review it. */
    public boolean isBy(Actor actor) {
        return author == actor.userId();
    }
}
