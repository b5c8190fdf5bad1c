package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.People;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.core.notice.Redaction;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the line of a case that hangs on the wall: what else is known of the family goes no further than this class. */
@Singleton
class NoticeLines {
    private static final int OF_AGE = 18;

    private final HouseholdStore households;
    private final People people;
    private final Grounding grounding;

    NoticeLines(HouseholdStore households, People people, Grounding grounding) {
        this.households = households;
        this.people = people;
        this.grounding = grounding;
    }

    /**
     * Returns the line of an accepted case.
     *
     * @param decided what the confirmation rested on; {@code null} where none came yet, so that the determination of now counts
     * @param day on which the line is posted
     */
    PublicLine of(CountyPolicy policy, CaseFile file, @Nullable Grounds decided, LocalDate day) {
        HouseholdStore.Stored household = households.find(file.household()).orElseThrow();
        List<Member> members = household.latest().state().facts().members();
        Member applicant = members.stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .findFirst()
                .orElseThrow();
        Grounds grounds = decided == null ? grounding.of(policy, file).grounds() : decided;
        Integer persons = grounds.persons();
        return Redaction.of(policy.plan())
                .line(
                        name(household.latest().state().persons().get(applicant.id())),
                        applicant.birthDate().plusYears(OF_AGE).isAfter(day),
                        persons == null ? members.size() : persons,
                        type(policy, file.state(), grounds));
    }

    private String name(@Nullable Long person) {
        Identity identity =
                person == null ? null : people.identities(List.of(person)).get(person);
        return identity == null ? "" : identity.name();
    }

    private static String type(CountyPolicy policy, CaseState state, Grounds grounds) {
        Category category = state.category();
        if (category == null && grounds.outcome() == Outcome.DETERMINED) {
            category = grounds.category();
        }
        return category == null || category == Category.NONE
                ? Redaction.UNSETTLED
                : policy.plan().categoryNames().getOrDefault(category, Redaction.UNSETTLED);
    }
}
