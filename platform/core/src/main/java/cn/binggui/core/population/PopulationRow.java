package cn.binggui.core.population;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code population}.
 *
 * @param version rises with every step; the optimistic lock
 * @param county whose households they were; {@code null} for an upload
 * @param title what it is for
 * @param asOf the day as of which the households are; {@code null} where each has its own
 * @param households how many there are, also after they were deleted
 * @param ages the age bounds that its birth dates were kept on the right side of, in years, comma-separated; empty for an upload
 * @param report what its preparation came to, as JSON; empty for an upload
 * @param authorId who prepared or uploaded it
 * @param deciderId who released, refused or withdrew it last
 * @param words why it was refused or withdrawn
 */
@MappedEntity("population")
public record PopulationRow(
        @Id long id,
        int version,
        String kind,
        @Nullable String county,
        String title,
        @Nullable LocalDate asOf,
        int households,
        String ages,
        String report,
        String state,
        long authorId,
        String authorName,
        Instant createdAt,
        @Nullable Long deciderId,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        String words) {
    /** Returns the row after somebody has decided on it. */
    public PopulationRow decided(PopulationState to, long decider, String name, Instant at, String why) {
        return new PopulationRow(
                id,
                version + 1,
                kind,
                county,
                title,
                asOf,
                households,
                ages,
                report,
                to.name(),
                authorId,
                authorName,
                createdAt,
                decider,
                name,
                at,
                why.strip());
    }
}
