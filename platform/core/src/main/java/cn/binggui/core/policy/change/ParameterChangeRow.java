package cn.binggui.core.policy.change;

import cn.binggui.core.access.Actor;
import cn.binggui.policy.facts.Residence;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code parameter_change}.
 *
 * @param valueRow the published value; {@code null} while there is none
 */
@MappedEntity("parameter_change")
record ParameterChangeRow(
        @Id long id,
        int version,
        String county,
        String parameter,
        @Nullable String residence,
        LocalDate effectiveFrom,
        BigDecimal value,
        String document,
        String article,
        String grade,
        String note,
        String state,
        long authorId,
        String authorName,
        Instant createdAt,
        @Nullable Long deciderId,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        String words,
        @Nullable Long valueRow) {
    /** Returns a new draft. */
    static ParameterChangeRow draft(long id, String county, NewValue value, Actor author, Instant at) {
        return of(
                id,
                1,
                county,
                value,
                ChangeState.DRAFT,
                author.userId(),
                author.displayName(),
                at,
                null,
                null,
                null,
                "",
                null);
    }

    /** Returns the row after its author has gone on with it; what a reviewer said stays until it is submitted again. */
    ParameterChangeRow goneOn(NewValue next, ChangeState to) {
        return of(
                id,
                version + 1,
                county,
                next,
                to,
                authorId,
                authorName,
                createdAt,
                deciderId,
                deciderName,
                decidedAt,
                to == ChangeState.SUBMITTED ? "" : words,
                valueRow);
    }

    /** Returns the row after somebody has decided on it. */
    ParameterChangeRow decided(ChangeState to, Actor decider, Instant at, String why, @Nullable Long published) {
        return of(
                id,
                version + 1,
                county,
                change().value(),
                to,
                authorId,
                authorName,
                createdAt,
                decider.userId(),
                decider.displayName(),
                at,
                why.strip(),
                published);
    }

    private static ParameterChangeRow of(
            long id,
            int version,
            String county,
            NewValue value,
            ChangeState state,
            long author,
            String authorName,
            Instant createdAt,
            @Nullable Long decider,
            @Nullable String deciderName,
            @Nullable Instant decidedAt,
            String words,
            @Nullable Long valueRow) {
        return new ParameterChangeRow(
                id,
                version,
                county,
                value.parameter(),
                ValueRules.residence(value),
                value.from(),
                value.number(),
                value.document().strip(),
                value.article().strip(),
                value.grade().name(),
                value.note().strip(),
                state.name(),
                author,
                authorName,
                createdAt,
                decider,
                deciderName,
                decidedAt,
                words,
                valueRow);
    }

    ParameterChange change() {
        return new ParameterChange(
                id,
                version,
                county,
                new NewValue(
                        parameter,
                        residence == null ? null : Residence.valueOf(residence),
                        effectiveFrom,
                        value.stripTrailingZeros(),
                        document,
                        article,
                        EvidenceGrade.valueOf(grade),
                        note),
                ChangeState.valueOf(state),
                authorId,
                authorName,
                createdAt,
                deciderId,
                deciderName,
                decidedAt,
                words);
    }
}
