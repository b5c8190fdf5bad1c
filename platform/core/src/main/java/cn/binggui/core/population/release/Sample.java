package cn.binggui.core.population.release;

import cn.binggui.core.access.Actor;
import cn.binggui.core.population.PopulationState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A county's sample on its way to the province.
 *
 * @param version rises with every step; the optimistic lock
 * @param author user who prepared it
 * @param decider user who released, refused or withdrew it last; {@code null} before
 * @param words why it was refused or withdrawn; empty otherwise
 * @param ages the age bounds that birth dates were kept on the right side of, in years
 */
public record Sample(
        long id,
        int version,
        String purpose,
        LocalDate asOf,
        PopulationState state,
        String ages,
        SampleReport report,
        long author,
        String authorName,
        Instant createdAt,
        @Nullable Long decider,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        String words) {
    /** Tells whether the person prepared it, and so may not release it. */
    public boolean isBy(Actor actor) {
        return author == actor.userId();
    }
}
