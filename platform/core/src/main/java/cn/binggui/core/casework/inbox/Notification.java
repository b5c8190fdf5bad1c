package cn.binggui.core.casework.inbox;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something of which a person is told.
 *
 * @param caseId the case's key
 * @param number what people call the case by
 * @param village full name
 * @param onDay the day on which it happened; of a limit, the day on which it ends
 */
public record Notification(
        long id,
        long caseId,
        String number,
        String village,
        NotificationKind kind,
        LocalDate onDay,
        Instant createdAt,
        boolean seen) {}
