package cn.binggui.core.household;

import static cn.binggui.core.household.Household.TOWNSHIP;
import static cn.binggui.core.household.Household.VILLAGE;
import static cn.binggui.core.household.Household.expense;
import static cn.binggui.core.household.Household.family;
import static cn.binggui.core.household.Household.member;
import static cn.binggui.core.household.Household.withSupport;
import static cn.binggui.core.household.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change.Place;
import cn.binggui.core.household.Changed.Continued;
import cn.binggui.core.household.Changed.Founded;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.value.Money;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplittingTest {
    private static final LocalDate ON = LocalDate.of(2025, 11, 3);
    private static final Circumstances CIRCUMSTANCES = new Circumstances(
            Residence.URBAN, Property.WITHIN_MARGIN_LIMIT, new ExtremeHardship(true, false, false), true);
    private static final Place PLACE = new Place("420281103201", "金山店镇");
    private static final Kinship MOTHER_IN_LAW = new Kinship(Map.of("丁", Relation.OTHER), Map.of("丁", false));

    private final Changes changes = new Changes(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void wifeAndChildMakeAHouseholdOfTheirOwn() {
        Changed changed = changes.apply(
                family(),
                new Change.Split(
                        ON,
                        Set.of("乙", "丙"),
                        "乙",
                        new Kinship(Map.of("丙", Relation.CHILD), Map.of()),
                        List.of(Money.yuan(1_000), Money.yuan(1_200)),
                        CIRCUMSTANCES,
                        PLACE));
        Continued old = (Continued) changed.households().get(0);
        Founded founded = (Founded) changed.households().get(1);
        assertEquals(2, changed.households().size());
        HouseholdFacts rest = old.after().facts();
        assertEquals(List.of(member("甲", Relation.APPLICANT), member("丁", Relation.PARENT)), rest.members());
        assertEquals(family().facts().income(), rest.income());
        assertEquals(List.of(expense(ExpenseKind.MEDICAL, 2_000)), rest.necessaryExpenses());
        assertEquals(Circumstances.of(family().facts()), Circumstances.of(rest));
        assertEquals(VILLAGE, old.after().village());
        assertEquals(Map.of("甲", 1L, "丁", 4L), old.after().persons());
        assertEquals("分户：乙、丙另立一户", old.note());
        HouseholdFacts own = founded.after().facts();
        assertEquals(List.of(member("乙", Relation.APPLICANT), member("丙", Relation.CHILD)), own.members());
        assertEquals(List.of(), own.income());
        assertEquals(
                List.of(expense(ExpenseKind.MEDICAL, 1_000), expense(ExpenseKind.EDUCATION, 1_200)),
                own.necessaryExpenses());
        assertEquals(CIRCUMSTANCES, Circumstances.of(own));
        assertEquals("420281103201", founded.after().village());
        assertEquals("金山店镇", own.township());
        assertEquals(Map.of("乙", 2L, "丙", 3L), founded.after().persons());
        assertEquals("分户：由原户分出，户主为乙", founded.note());
        for (Changed.Touched touched : changed.households()) {
            assertEquals(ChangeKind.SPLIT, touched.kind());
            assertEquals(ON, touched.after().facts().acceptedOn());
        }
    }

    @Test
    void theOldHeadStays() {
        assertRefused(
                new Mistake("memberIds", "“甲”是户主，要留在原户；请改选其他人员，或先办理“变更户主”"),
                () -> split(family(), Set.of("甲"), "甲", Kinship.NONE));
        assertRefused(
                new Mistake("memberIds", "不能把全部人员都分出去；如要迁往别处，请办理“迁移”"),
                () -> split(Household.of(List.of(member("甲", Relation.APPLICANT))), Set.of("甲"), "甲", Kinship.NONE));
    }

    @Test
    void refusesStrangersNobodyAndAHeadWhoStays() {
        assertRefused(
                List.of(
                        new Mistake("memberIds", "家庭人员中没有编号“戊”，请填人员列表中的编号"),
                        new Mistake("head", "新户的户主“丁”不在分出的人员中，请从分出的人员中选择")),
                () -> split(family(), Set.of("乙", "戊"), "丁", Kinship.NONE));
        assertRefused(
                List.of(new Mistake("memberIds", "请选择分出的人员，至少一名"), new Mistake("head", "新户的户主“乙”不在分出的人员中，请从分出的人员中选择")),
                () -> split(family(), Set.of(), "乙", Kinship.NONE));
    }

    @Test
    void asksForRelationsAmongThoseWhoGoOnly() {
        assertRefused(
                List.of(
                        new Mistake("kinship.legalSupportDuties.丁", "“丁”与新户主的关系现为“其他”，原登记为有法定赡养、抚养、扶养义务，请重新说明有没有"),
                        new Mistake("kinship.relations.丙", "“丙”不在要确定关系的人员中，请删去")),
                () -> split(family(), Set.of("乙", "丁"), "乙", new Kinship(Map.of("丙", Relation.CHILD), Map.of())));
        split(family(), Set.of("乙", "丁"), "乙", MOTHER_IN_LAW);
    }

    @Test
    void supportStaysWithinOneHousehold() {
        HouseholdState supported = withSupport(family(), "乙", "丙", 500);
        assertRefused(
                new Mistake("memberIds", "“乙”应付给“丙”赡（抚、扶）养费每年500元，两人分户后这项费用无处登记；请让两人在同一户，或先用“更新情况”删去这项费用"),
                () -> split(supported, Set.of("丙"), "丙", Kinship.NONE));
        Changed together = split(supported, Set.of("乙", "丙"), "丙", new Kinship(Map.of("乙", Relation.PARENT), Map.of()));
        assertEquals(
                supported.facts().assessedSupport(),
                together.households().get(1).after().facts().assessedSupport());
    }

    @Test
    void everyExpenseMustBeSpokenOf() {
        assertRefused(
                new Mistake("expenses", "原户有 2 项必需支出，请逐项说明随分出人员转走多少元（不转走的填0），现填了 1 项"),
                () -> split(family(), List.of(Money.ZERO)));
        assertRefused(
                List.of(
                        new Mistake("expenses[0]", "医疗支出共3000元，转走的应在0至3000元之间，不能是3000.01元"),
                        new Mistake("expenses[1]", "教育支出共1200元，转走的应在0至1200元之间，不能是-0.01元")),
                () -> split(family(), List.of(new Money(300_001), new Money(-1))));
        split(family(), List.of(Money.yuan(3_000), Money.ZERO));
    }

    /** Both households together hold what the one held: everybody, every item and every fen. */
    @Test
    void nothingIsLostAndNothingDoubled() {
        RandomHouseholds households = new RandomHouseholds(20251103);
        Telling telling = new Telling(households);
        int splits = 0;
        while (splits < 3_000) {
            HouseholdState before = households.state();
            Set<String> going = going(before.facts(), households);
            if (going.isEmpty()) {
                continue;
            }
            before = withoutSupportAcross(before, going);
            HouseholdFacts facts = before.facts();
            String head = households.one(going.stream().sorted().toList());
            List<Member> leaving = facts.members().stream()
                    .filter(member -> going.contains(member.id()))
                    .toList();
            Kinship said = telling.about(leaving, Members.find(facts, head).relation(), head);
            List<Money> expenses = facts.necessaryExpenses().stream()
                    .map(item -> part(item.annualAmount(), households))
                    .toList();
            Changed changed =
                    changes.apply(before, new Change.Split(ON, going, head, said, expenses, CIRCUMSTANCES, PLACE));
            HouseholdState rest = changed.households().get(0).after();
            HouseholdState own = changed.households().get(1).after();
            assertEquals(going, Members.ids(own.facts()));
            assertEquals(head, Members.head(own.facts()).id());
            assertEquals(Members.head(facts), Members.head(rest.facts()));
            assertTogether(before, rest, own);
            splits++;
        }
    }

    private static void assertTogether(HouseholdState before, HouseholdState rest, HouseholdState own) {
        HouseholdFacts facts = before.facts();
        assertSame(people(facts), both(people(rest.facts()), people(own.facts())));
        assertSame(facts.income(), both(rest.facts().income(), own.facts().income()));
        assertSame(
                facts.assessedSupport(),
                both(rest.facts().assessedSupport(), own.facts().assessedSupport()));
        assertEquals(
                totals(facts.necessaryExpenses()),
                totals(both(rest.facts().necessaryExpenses(), own.facts().necessaryExpenses())));
        Map<String, Long> persons = new HashMap<>(rest.persons());
        own.persons().forEach((id, person) -> assertEquals(null, persons.put(id, person)));
        assertEquals(before.persons(), persons);
        assertEquals(Circumstances.of(facts), Circumstances.of(rest.facts()));
    }

    /** The members without what is told from the head. */
    private static List<Member> people(HouseholdFacts facts) {
        return facts.members().stream()
                .map(member -> {
                    MemberDraft draft = MemberDraft.of(member);
                    draft.relation = Relation.OTHER;
                    draft.legalSupportDuty = false;
                    return draft.member();
                })
                .toList();
    }

    private static Map<ExpenseKind, Money> totals(List<ExpenseItem> expenses) {
        Map<ExpenseKind, Money> totals = new TreeMap<>();
        expenses.forEach(item -> totals.merge(item.kind(), item.annualAmount(), Money::plus));
        return totals;
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void assertSame(List<?> expected, List<?> actual) {
        List<Object> rest = new ArrayList<>(actual);
        expected.forEach(one -> assertTrue(rest.remove(one)));
        assertEquals(List.of(), rest);
    }

    private static Set<String> going(HouseholdFacts facts, RandomHouseholds chance) {
        Set<String> going = new HashSet<>();
        for (Member member : facts.members()) {
            if (member.relation() != Relation.APPLICANT && chance.yes()) {
                going.add(member.id());
            }
        }
        return going;
    }

    private static Money part(Money whole, RandomHouseholds chance) {
        return switch (chance.random.nextInt(3)) {
            case 0 -> Money.ZERO;
            case 1 -> whole;
            default -> new Money(chance.random.nextLong(whole.fen() + 1));
        };
    }

    private static HouseholdState withoutSupportAcross(HouseholdState state, Set<String> going) {
        List<AssessedSupport> within = state.facts().assessedSupport().stream()
                .filter(support -> going.contains(support.memberId()) == going.contains(support.beneficiaryId()))
                .toList();
        return new HouseholdState(
                state.village(),
                new FactsDraft(state.facts(), state.facts().acceptedOn())
                        .support(within)
                        .facts(),
                state.persons());
    }

    private Changed split(HouseholdState before, Set<String> going, String head, Kinship said) {
        return changes.apply(
                before,
                new Change.Split(
                        ON,
                        going,
                        head,
                        said,
                        List.of(Money.ZERO, Money.ZERO),
                        CIRCUMSTANCES,
                        new Place("420281105202", TOWNSHIP)));
    }

    private Changed split(HouseholdState before, List<Money> expenses) {
        return changes.apply(
                before, new Change.Split(ON, Set.of("乙"), "乙", Kinship.NONE, expenses, CIRCUMSTANCES, PLACE));
    }
}
