package cn.binggui.core.household.store;

import cn.binggui.core.FlatJson;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.household.HouseholdState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code household_revision}; its key is both the household and the number. */
@MappedEntity("household_revision")
record RevisionRow(
        @Id long householdId,
        int seq,
        LocalDate validFrom,
        String kind,
        String note,
        String village,
        String facts,
        String persons,
        boolean ends,
        @Nullable Long related,
        Instant recordedAt,
        long recordedBy,
        String recorderName) {

    static RevisionRow of(Revision revision) {
        HouseholdState state = revision.state();
        return new RevisionRow(
                revision.household(),
                revision.seq(),
                revision.validFrom(),
                revision.kind().name(),
                revision.note(),
                state.village(),
                FactsCodec.write(state.facts()),
                persons(state.persons()),
                revision.ends(),
                revision.related(),
                revision.recordedAt(),
                revision.recordedBy(),
                revision.recorderName());
    }

    Revision revision() {
        return new Revision(
                householdId,
                seq,
                validFrom,
                ChangeKind.valueOf(kind),
                note,
                new HouseholdState(village, FactsCodec.read(facts), persons(persons)),
                ends,
                related,
                recordedAt,
                recordedBy,
                recorderName);
    }

    private static String persons(Map<String, Long> persons) {
        Map<String, String> entries = new TreeMap<>();
        persons.forEach((member, person) -> entries.put(member, person.toString()));
        return FlatJson.write(entries);
    }

    private static Map<String, Long> persons(String text) {
        return FlatJson.read(text).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Long.valueOf(entry.getValue())));
    }
}
