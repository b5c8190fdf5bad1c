package cn.binggui.core.household.store;

import cn.binggui.core.household.HouseholdState;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code household_current}: what lists need of an open household, derived from its latest revision; what they need of its
 * result stands in the same row and is not this class's to know.
 */
@MappedEntity("household_current")
record CurrentRow(
        @Id long householdId,
        String number,
        int revision,
        String township,
        String village,
        String residence,
        int people,
        @Nullable Long headPerson,
        LocalDate validFrom,
        Instant recordedAt) {
    static CurrentRow of(String number, Revision revision) {
        HouseholdState state = revision.state();
        String head = state.facts().members().stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .map(Member::id)
                .findFirst()
                .orElseThrow();
        return new CurrentRow(
                revision.household(),
                number,
                revision.seq(),
                state.township(),
                state.village(),
                state.facts().residence().name(),
                state.facts().members().size(),
                state.persons().get(head),
                revision.validFrom(),
                revision.recordedAt());
    }
}
