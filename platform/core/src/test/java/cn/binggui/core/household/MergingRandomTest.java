package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.Changed.Ended;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Merges of random households, some of whose people are in both. */
class MergingRandomTest {
    private static final LocalDate ON = LocalDate.of(2025, 11, 3);
    private static final int MERGES = 3_000;

    private final Changes changes = new Changes(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));
    private final RandomHouseholds chance = new RandomHouseholds(1042);
    private final Telling telling = new Telling(chance);

    /** Another household, and which of its members are members of ours. */
    private record Other(HouseholdState state, Map<String, String> shared) {}

    @Test
    void nothingIsLostAndNothingDoubled() {
        int together = 0;
        for (int i = 0; i < MERGES; i++) {
            HouseholdState ours = chance.state();
            Other theirs = other(ours);
            Change.Merge merge = merge(ours, theirs);
            Changed changed = changes.apply(ours, merge);
            assertEquals(changed, changes.apply(ours, merge), "the same every time");
            HouseholdState joined = changed.households().getFirst().after();
            assertTogether(ours, theirs, joined, ((Ended) changed.households().getLast()).memberIds());
            together += theirs.shared().size();
        }
        assertTrue(together > MERGES / 4, "only " + together + " were in both");
    }

    private static void assertTogether(
            HouseholdState ours, Other theirs, HouseholdState joined, Map<String, String> ids) {
        HouseholdFacts facts = theirs.state().facts();
        assertEquals(Members.ids(facts), ids.keySet());
        assertEquals(ids.size(), Set.copyOf(ids.values()).size());
        theirs.shared().forEach((there, here) -> assertEquals(here, ids.get(there)));
        Set<String> everybody = new HashSet<>(Members.ids(ours.facts()));
        everybody.addAll(ids.values());
        assertEquals(everybody, Members.ids(joined.facts()));
        assertEquals(
                ours.facts().members(),
                joined.facts().members().subList(0, ours.facts().members().size()));
        for (Member member : facts.members()) {
            assertSamePerson(member, Members.find(joined.facts(), ids.get(member.id())));
        }
        List<IncomeItem> income = new ArrayList<>(ours.facts().income());
        List<AssessedSupport> support = new ArrayList<>(ours.facts().assessedSupport());
        for (IncomeItem item : facts.income()) {
            if (!theirs.shared().containsKey(item.memberId())) {
                income.add(new IncomeItem(ids.get(item.memberId()), item.source(), item.annualAmount()));
            }
        }
        for (AssessedSupport item : facts.assessedSupport()) {
            if (!theirs.shared().keySet().containsAll(List.of(item.memberId(), item.beneficiaryId()))) {
                support.add(new AssessedSupport(
                        ids.get(item.memberId()), ids.get(item.beneficiaryId()), item.annualAmount()));
            }
        }
        List<ExpenseItem> expenses = new ArrayList<>(ours.facts().necessaryExpenses());
        expenses.addAll(facts.necessaryExpenses());
        assertEquals(income, joined.facts().income());
        assertEquals(support, joined.facts().assessedSupport());
        assertEquals(expenses, joined.facts().necessaryExpenses());
        Map<String, Long> persons = new HashMap<>(ours.persons());
        theirs.state().persons().forEach((id, person) -> persons.put(ids.get(id), person));
        assertEquals(persons, joined.persons());
        assertEquals(persons.size(), Set.copyOf(persons.values()).size());
    }

    private static void assertSamePerson(Member expected, Member actual) {
        MemberDraft draft = MemberDraft.of(expected);
        draft.id = actual.id();
        draft.relation = actual.relation();
        draft.legalSupportDuty = actual.legalSupportDuty();
        assertEquals(draft.member(), actual);
    }

    private Change.Merge merge(HouseholdState ours, Other theirs) {
        boolean isMarried = ours.facts().members().stream().anyMatch(member -> member.relation() == Relation.SPOUSE);
        Relation headRelation = chance.one(Relation.values(), isMarried ? 2 : 1);
        List<Member> newcomers = theirs.state().facts().members().stream()
                .filter(member -> !theirs.shared().containsKey(member.id()))
                .toList();
        Kinship said = telling.about(
                newcomers, Relations.inverse(headRelation), null, isMarried || headRelation == Relation.SPOUSE);
        return new Change.Merge(ON, theirs.state(), headRelation, said, Circumstances.of(ours.facts()));
    }

    /** Returns a household in which some of our people, never a head, are listed under other ids. */
    private Other other(HouseholdState ours) {
        HouseholdState theirs = chance.state();
        List<Member> members = new ArrayList<>(theirs.facts().members());
        List<IncomeItem> income = new ArrayList<>(theirs.facts().income());
        List<AssessedSupport> support = new ArrayList<>(theirs.facts().assessedSupport());
        Map<String, Long> persons = new HashMap<>(theirs.persons());
        Map<String, String> there = new HashMap<>();
        for (Member member : ours.facts().members()) {
            Long person = ours.persons().get(member.id());
            if (person != null && member.relation() != Relation.APPLICANT && chance.yes()) {
                MemberDraft draft = MemberDraft.of(member);
                draft.id = "共" + members.size();
                draft.relation = Relation.OTHER;
                draft.legalSupportDuty = chance.yes();
                members.add(draft.member());
                persons.put(draft.id, person);
                there.put(member.id(), draft.id);
            }
        }
        for (IncomeItem item : ours.facts().income()) {
            if (there.containsKey(item.memberId())) {
                income.addFirst(new IncomeItem(there.get(item.memberId()), item.source(), item.annualAmount()));
            }
        }
        for (AssessedSupport item : ours.facts().assessedSupport()) {
            if (there.containsKey(item.memberId()) && there.containsKey(item.beneficiaryId())) {
                support.add(new AssessedSupport(
                        there.get(item.memberId()), there.get(item.beneficiaryId()), item.annualAmount()));
            }
        }
        Map<String, String> shared = new HashMap<>();
        there.forEach((our, their) -> shared.put(their, our));
        HouseholdFacts facts = new FactsDraft(theirs.facts(), theirs.facts().acceptedOn())
                .members(members)
                .income(income)
                .support(support)
                .facts();
        return new Other(new HouseholdState(theirs.village(), facts, persons), shared);
    }
}
