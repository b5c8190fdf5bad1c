package cn.binggui.core.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case's question to the platform, and how far it is.
 *
 * @param from first day of the period asked about
 * @param to last day of the period asked about
 * @param members ids within the household
 * @param requestedBy key of the user who asked
 * @param requesterName that user's Chinese name
 * @param sentAt when it was last sent; {@code null} before
 * @param answeredAt {@code null} before
 * @param channel by which it was sent; {@code null} before
 * @param attempts that failed since it last went well
 * @param lastError in Chinese, without facts; empty where the last attempt went well
 * @param report {@code null} until it is answered
 */
public record Verification(
        long id,
        long caseId,
        VerificationState state,
        LocalDate from,
        LocalDate to,
        Set<String> members,
        Instant requestedAt,
        long requestedBy,
        String requesterName,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Channel channel,
        int attempts,
        String lastError,
        @Nullable VerificationReport report) {}
