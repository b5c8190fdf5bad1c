package cn.binggui.core.scoring.round;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows of rounds, one type for each table. */
final class RoundRows {
    private RoundRows() {}

    @MappedEntity("scoring_round")
    record OfRound(
            @Id long id,
            int version,
            String name,
            LocalDate fromOn,
            LocalDate toOn,
            String phase,
            int scheme,
            LocalDate selfUntil,
            @Nullable LocalDate appealUntil,
            @Nullable LocalDate measuredTo) {}

    @MappedEntity("scoring_round_entry")
    record OfMove(
            @Id long id,
            long roundId,
            int seq,
            Instant at,
            long actorId,
            String actorName,
            String phase,
            String words) {}

    @MappedEntity("scoring_unit")
    record OfUnit(@Id long id, long roundId, int position, String kind, String code, String name) {}

    @MappedEntity("scoring_entry")
    record OfItem(
            @Id long id,
            long unitId,
            String indicator,
            int seq,
            Instant at,
            long actorId,
            String actorName,
            String keyId,
            byte[] content) {}

    @MappedEntity("scoring_measure")
    record OfMeasure(@Id long id, long unitId, String metric, long numerator, long denominator) {}

    @MappedEntity("scoring_frozen")
    record OfFrozen(@Id long unitId, byte[] content) {}

    @MappedEntity("scoring_total")
    record OfTotal(
            @Id long id,
            long unitId,
            int version,
            @Nullable Long total,
            long bonus,
            int weight,
            @Nullable String vetoed,
            @Nullable Integer place,
            Instant at) {}
}
