package cn.binggui.core.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case's line in a notice.
 *
 * @param caseId the case's key; never shown
 * @param shown what stands on the sheet
 * @param addedOn the day on which it joined the notice
 * @param takenDownOn {@code null} while it has not been taken down
 * @param reason why it was taken down; {@code null} while it has not been
 */
public record NoticeLine(
        long caseId,
        PublicLine shown,
        LocalDate addedOn,
        @Nullable LocalDate takenDownOn,
        @Nullable TakeDownReason reason) {
    /** Tells whether the line has been taken down: it is gone at once, whatever the day. */
    public boolean isTakenDown() {
        return takenDownOn != null;
    }
}
