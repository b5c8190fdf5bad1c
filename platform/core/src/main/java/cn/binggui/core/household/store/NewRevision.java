package cn.binggui.core.household.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.HouseholdState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revision to be stored.
 *
 * @param recorder on whose behalf
 */
public record NewRevision(
        ChangeKind kind,
        String note,
        HouseholdState state,
        boolean ends,
        @Nullable Long related,
        Actor recorder) {
    /** Returns the first day, which is that of the facts. */
    public LocalDate validFrom() {
        return state.facts().acceptedOn();
    }

    Revision of(long household, int seq, Instant recordedAt) {
        return new Revision(
                household,
                seq,
                validFrom(),
                kind,
                note,
                state,
                ends,
                related,
                recordedAt,
                recorder.userId(),
                recorder.displayName());
    }
}
