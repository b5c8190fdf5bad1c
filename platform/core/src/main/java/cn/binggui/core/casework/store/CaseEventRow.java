package cn.binggui.core.casework.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code case_event}; its key is both the case and the number, {@code id} serves the change of master keys. */
@MappedEntity("case_event")
record CaseEventRow(
        long caseId,
        int seq,
        @Id long id,
        LocalDate happenedOn,
        Instant recordedAt,
        long actorId,
        String actorName,
        String kind,
        String keyId,
        byte[] content) {}
