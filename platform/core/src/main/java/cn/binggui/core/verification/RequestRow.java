package cn.binggui.core.verification;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code verification_request}.
 *
 * @param openCase the case while the request is open, so that no second one can be; {@code null} afterwards
 * @param members a JSON object: ids within the household, each with the key of the person
 * @param nextAt when it is to be looked at again; {@code null} where nothing is left to do
 * @param version rises with every change; who claimed an older one can write nothing more
 */
@MappedEntity("verification_request")
record RequestRow(
        @Id long id,
        long caseId,
        @Nullable Long openCase,
        VerificationState state,
        LocalDate periodFrom,
        LocalDate periodTo,
        String members,
        Instant requestedAt,
        long requestedBy,
        String requesterName,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Channel channel,
        @Nullable String receipt,
        int attempts,
        String lastError,
        @Nullable Instant nextAt,
        int version) {
    Map<String, Long> persons() {
        return ExchangeFormat.members(members);
    }

    /** Returns the receipt of a request that was sent. */
    Receipt receipt(String county) {
        return new Receipt(id, county, persons().keySet(), Objects.requireNonNull(receipt));
    }

    Verification told(@Nullable VerificationReport report) {
        return new Verification(
                id,
                caseId,
                state,
                periodFrom,
                periodTo,
                persons().keySet(),
                requestedAt,
                requestedBy,
                requesterName,
                sentAt,
                answeredAt,
                channel,
                attempts,
                lastError,
                report);
    }
}
