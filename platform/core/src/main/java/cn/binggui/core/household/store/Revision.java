package cn.binggui.core.household.store;

import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.HouseholdState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household as it stands from a day on; never changed, only followed by another.
 *
 * @param household the household's key
 * @param seq from 1, without gaps
 * @param validFrom first day
 * @param note what happened, in Chinese, without names
 * @param ends whether the household is closed with this revision
 * @param related the other household of a split or merge; {@code null} for any other change
 * @param recordedAt when it became known
 * @param recordedBy the user's key
 * @param recorderName the user's Chinese name at that time
 */
public record Revision(
        long household,
        int seq,
        LocalDate validFrom,
        ChangeKind kind,
        String note,
        HouseholdState state,
        boolean ends,
        @Nullable Long related,
        Instant recordedAt,
        long recordedBy,
        String recorderName) {
    /** Returns who and where, without facts. */
    @Override
    public String toString() {
        return "Revision[household=%d, seq=%d, kind=%s]".formatted(household, seq, kind);
    }
}
