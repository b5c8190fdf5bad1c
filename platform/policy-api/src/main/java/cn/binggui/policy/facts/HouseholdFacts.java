package cn.binggui.policy.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A household's facts: one immutable document without names or ID numbers.
 *
 * @param acceptedOn day of acceptance (受理日); what is in force that day applies
 * @param township full name
 * @param members everyone who might count; exactly one applicant, unique ids
 * @param income of the previous twelve whole months
 */
public record HouseholdFacts(
        LocalDate acceptedOn,
        String township,
        Residence residence,
        List<Member> members,
        List<IncomeItem> income,
        List<AssessedSupport> assessedSupport,
        List<ExpenseItem> necessaryExpenses,
        Property property,
        ExtremeHardship extremeHardship,
        boolean suddenHardship) {
    public HouseholdFacts {
        members = List.copyOf(members);
        income = List.copyOf(income);
        assessedSupport = List.copyOf(assessedSupport);
        necessaryExpenses = List.copyOf(necessaryExpenses);
        Set<String> ids = new HashSet<>();
        int applicants = 0;
        for (Member member : members) {
            if (!ids.add(member.id())) {
                throw new IllegalArgumentException("two members with one id");
            }
            if (member.relation() == Relation.APPLICANT) {
                applicants++;
            }
        }
        if (applicants != 1) {
            throw new IllegalArgumentException("exactly one applicant, not " + applicants);
        }
        for (IncomeItem item : income) {
            requireKnown(ids, item.memberId());
        }
        for (AssessedSupport support : assessedSupport) {
            requireKnown(ids, support.memberId());
            requireKnown(ids, support.beneficiaryId());
        }
    }

    private static void requireKnown(Set<String> ids, String id) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("no member with the id named by an item");
        }
    }

    /** Returns the same household as it would be accepted on another day. */
    public HouseholdFacts on(LocalDate day) {
        return new HouseholdFacts(
                day,
                township,
                residence,
                members,
                income,
                assessedSupport,
                necessaryExpenses,
                property,
                extremeHardship,
                suddenHardship);
    }

    /** Returns the same household in another township. */
    public HouseholdFacts inTownship(String other) {
        return new HouseholdFacts(
                acceptedOn,
                other,
                residence,
                members,
                income,
                assessedSupport,
                necessaryExpenses,
                property,
                extremeHardship,
                suddenHardship);
    }
}
