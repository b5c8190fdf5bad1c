package cn.binggui.core.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A job of a county, as its row in the county's database says.
 *
 * @param asOf the day as of which it works
 * @param total how many items it has to do, as counted when it last began to run
 * @param done how many of them are done, failed ones among them
 * @param changed how many came out otherwise than before
 * @param failed how many could not be done
 * @param reached key of the last item that is done; 0 before the first
 * @param startedBy key of the user on whose behalf it runs: whoever started or last resumed it
 * @param starterName that user's Chinese name
 * @param startedAt when it first ran; {@code null} before
 * @param finishedAt when it ended; {@code null} while it is open
 * @param message for people, in Chinese; may be empty
 * @param openKind the kind while it is open, so that no second one of the kind can be opened; {@code null} afterwards
 * @param version rises with every run and every end; a run that lost its job to another node can write nothing more
 */
@MappedEntity("job")
public record Job(
        @Id long id,
        JobKind kind,
        JobState state,
        LocalDate asOf,
        long total,
        long done,
        long changed,
        long failed,
        long reached,
        long startedBy,
        String starterName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String message,
        @Nullable JobKind openKind,
        int version) {
    /** Returns how much is done, from 0 to 1. */
    public double progress() {
        if (state == JobState.DONE) {
            return 1;
        }
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
