package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Households to change, from a village of 还地桥镇 and registered on a day in autumn. */
final class Household {
    static final LocalDate SINCE = LocalDate.of(2025, 9, 1);
    static final String VILLAGE = "420281105201";
    static final String TOWNSHIP = "还地桥镇";

    private Household() {}

    /** Three generations: 甲, the wife 乙, the child 丙, 甲's mother 丁; with 8000 of wages and two expenses. */
    static HouseholdState family() {
        return of(List.of(
                member("甲", Relation.APPLICANT),
                member("乙", Relation.SPOUSE),
                member("丙", Relation.CHILD),
                member("丁", Relation.PARENT)));
    }

    /** Returns a household whose members are the persons 1, 2, 3 and so on. */
    static HouseholdState of(List<Member> members) {
        HouseholdFacts facts = new HouseholdFacts(
                SINCE,
                TOWNSHIP,
                Residence.RURAL,
                members,
                List.of(wages(members.getFirst().id(), 8_000)),
                List.of(),
                List.of(expense(ExpenseKind.MEDICAL, 3_000), expense(ExpenseKind.EDUCATION, 1_200)),
                Property.WITHIN_ALLOWANCE_LIMIT,
                ExtremeHardship.NONE,
                false);
        return new HouseholdState(
                VILLAGE,
                facts,
                members.stream().collect(Collectors.toMap(Member::id, member -> members.indexOf(member) + 1L)));
    }

    static Member member(String id, Relation relation) {
        return member(id, relation, draft -> {});
    }

    static Member member(String id, Relation relation, Consumer<MemberDraft> more) {
        MemberDraft draft = new MemberDraft();
        draft.id = id;
        draft.relation = relation;
        draft.birthDate = LocalDate.of(1980, 2, 1);
        more.accept(draft);
        return draft.member();
    }

    static IncomeItem wages(String member, long yuan) {
        return new IncomeItem(member, IncomeSource.WAGES, Money.yuan(yuan));
    }

    static ExpenseItem expense(ExpenseKind kind, long yuan) {
        return new ExpenseItem(kind, Money.yuan(yuan));
    }

    static HouseholdState withSupport(HouseholdState state, String provider, String beneficiary, long yuan) {
        return new HouseholdState(
                state.village(),
                new FactsDraft(state.facts(), state.facts().acceptedOn())
                        .support(List.of(new AssessedSupport(provider, beneficiary, Money.yuan(yuan))))
                        .facts(),
                state.persons());
    }

    static HouseholdState withPersons(HouseholdState state, Map<String, Long> persons) {
        return new HouseholdState(state.village(), state.facts(), persons);
    }
}
