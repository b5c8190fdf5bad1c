package cn.binggui.core.household.store;

import cn.binggui.policy.facts.Member;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code household_member}, keyed by household, member and first day: who belonged to a household from which day to which, derived from its revisions.
 *
 * @param toDay the first day on which the person no longer belongs to it; {@code null} while the person does
 * @param personId {@code null} while the member's identity is unknown
 */
@MappedEntity("household_member")
record MemberRow(
        @Id long householdId,
        String member,
        LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable Long personId) {

    /** Folds a household's revisions into its memberships. */
    static List<MemberRow> fold(List<Revision> revisions) {
        List<MemberRow> ended = new ArrayList<>();
        Map<String, MemberRow> open = new LinkedHashMap<>();
        List<Revision> inTime = revisions.stream()
                .sorted(Comparator.comparing(Revision::validFrom).thenComparing(Revision::seq))
                .toList();
        for (Revision revision : inTime) {
            List<String> present = revision.ends()
                    ? List.of()
                    : revision.state().facts().members().stream()
                            .map(Member::id)
                            .toList();
            for (String member : List.copyOf(open.keySet())) {
                MemberRow row = Objects.requireNonNull(open.get(member));
                boolean same =
                        Objects.equals(row.personId, revision.state().persons().get(member)) || row.personId == null;
                if (!present.contains(member) || !same) {
                    open.remove(member);
                    ended.add(row.until(revision.validFrom()));
                }
            }
            for (String member : present) {
                Long person = revision.state().persons().get(member);
                MemberRow known = open.get(member);
                LocalDate from = known == null ? revision.validFrom() : known.fromDay;
                open.put(member, new MemberRow(revision.household(), member, from, null, person));
            }
        }
        // who came and went on one day, or whose identity was put right on that day, was never there
        ended.removeIf(row -> row.fromDay.equals(row.toDay));
        ended.addAll(open.values());
        return ended;
    }

    private MemberRow until(LocalDate day) {
        return new MemberRow(householdId, member, fromDay, day, personId);
    }
}
