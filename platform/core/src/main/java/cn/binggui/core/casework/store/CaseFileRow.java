package cn.binggui.core.casework.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code case_file}: what never changes of a case, and the state that its events amount to. */
@MappedEntity("case_file")
record CaseFileRow(
        @Id long id,
        String number,
        long householdId,
        String township,
        String village,
        String pluginVersion,
        int seq,
        String state,
        LocalDate openedOn,
        Instant createdAt) {}
