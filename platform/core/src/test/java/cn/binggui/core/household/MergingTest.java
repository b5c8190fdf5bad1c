package cn.binggui.core.household;

import static cn.binggui.core.household.Household.SINCE;
import static cn.binggui.core.household.Household.expense;
import static cn.binggui.core.household.Household.family;
import static cn.binggui.core.household.Household.member;
import static cn.binggui.core.household.Household.wages;
import static cn.binggui.core.household.Household.withPersons;
import static cn.binggui.core.household.Household.withSupport;
import static cn.binggui.core.household.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Changed.Continued;
import cn.binggui.core.household.Changed.Ended;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final LocalDate ON = LocalDate.of(2025, 11, 3);
    private static final Circumstances CIRCUMSTANCES =
            new Circumstances(Residence.RURAL, Property.WITHIN_MARGIN_LIMIT, ExtremeHardship.NONE, true);

    private final Changes changes = new Changes(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));

    /** 甲's brother with his own child, under ids that are taken; nobody is in both. */
    private static HouseholdState brother() {
        return withPersons(
                Household.of(List.of(
                        member("甲", Relation.APPLICANT), member("丙2", Relation.CHILD), member("丙", Relation.PARENT))),
                Map.of("甲", 11L, "丙2", 12L));
    }

    @Test
    void theBrothersHouseholdJoins() {
        Changed changed = merge(
                family(),
                brother(),
                Relation.SIBLING,
                new Kinship(Map.of("丙", Relation.OTHER), Map.of("丙2", false, "丙", true)));
        Continued joined = (Continued) changed.households().get(0);
        Ended ended = (Ended) changed.households().get(1);
        List<Member> expected = new ArrayList<>(family().facts().members());
        expected.add(member("甲2", Relation.SIBLING));
        expected.add(member("丙2", Relation.OTHER));
        expected.add(member("丙3", Relation.OTHER, draft -> draft.legalSupportDuty = true));
        assertEquals(expected, joined.after().facts().members());
        assertEquals(
                List.of(wages("甲", 8_000), wages("甲2", 8_000)),
                joined.after().facts().income());
        assertEquals(
                List.of(
                        expense(ExpenseKind.MEDICAL, 3_000),
                        expense(ExpenseKind.EDUCATION, 1_200),
                        expense(ExpenseKind.MEDICAL, 3_000),
                        expense(ExpenseKind.EDUCATION, 1_200)),
                joined.after().facts().necessaryExpenses());
        assertEquals(CIRCUMSTANCES, Circumstances.of(joined.after().facts()));
        assertEquals(
                Map.of("甲", 1L, "乙", 2L, "丙", 3L, "丁", 4L, "甲2", 11L, "丙2", 12L),
                joined.after().persons());
        assertEquals("并户：并入甲2、丙2、丙3", joined.note());
        assertEquals(Map.of("甲", "甲2", "丙2", "丙2", "丙", "丙3"), ended.memberIds());
        assertEquals(brother(), ended.before());
        assertEquals(ON, ended.after().facts().acceptedOn());
        assertEquals(List.of(ChangeKind.MERGED, ChangeKind.MERGED), List.of(joined.kind(), ended.kind()));
    }

    /** The mother 丁 has a household of her own, in which 甲 is listed as a child. */
    private static HouseholdState mother(Member... others) {
        List<Member> members = new ArrayList<>(List.of(member("母", Relation.APPLICANT)));
        members.addAll(List.of(others));
        HouseholdState mother = Household.of(members);
        return new HouseholdState(
                mother.village(),
                new FactsDraft(mother.facts(), SINCE)
                        .income(others.length == 0 ? List.of() : List.of(wages("子", 8_000)))
                        .expenses(List.of())
                        .facts(),
                others.length == 0 ? Map.of("母", 4L) : Map.of("母", 4L, "子", 1L));
    }

    @Test
    void whoIsInBothBecomesOneMember() {
        Changed changed = merge(family(), mother(member("子", Relation.CHILD)), null, Kinship.NONE);
        Continued joined = (Continued) changed.households().get(0);
        assertEquals(family().facts().members(), joined.after().facts().members());
        assertEquals(family().facts().income(), joined.after().facts().income());
        assertEquals(family().persons(), joined.after().persons());
        assertEquals("并户：并入的人员均已在本户", joined.note());
        assertEquals(Map.of("母", "丁", "子", "甲"), ((Ended) changed.households().get(1)).memberIds());
    }

    @Test
    void namesEveryConflictOfWhoIsInBoth() {
        HouseholdState mother = mother(member("子", Relation.CHILD, draft -> {
            draft.livesTogether = false;
            draft.maritalStatus = MaritalStatus.DIVORCED;
            draft.legalSupportDuty = false;
        }));
        HouseholdState poorer = new HouseholdState(
                mother.village(),
                new FactsDraft(mother.facts(), SINCE).income(List.of()).facts(),
                mother.persons());
        String who = "“甲”（并入户的“子”）";
        String advice = "请核实后先用“更新情况”改成一致，再并户";
        assertRefused(
                List.of(
                        new Mistake("other.members[1].maritalStatus", who + "的“婚姻状况”两户登记不一致：本户为未婚，并入户为离婚；" + advice),
                        new Mistake("other.members[1].livesTogether", who + "的“长期共同居住”两户登记不一致：本户为是，并入户为否；" + advice),
                        new Mistake("other.members[1].sharesFinances", who + "的“收支共享”两户登记不一致：本户为是，并入户为否；" + advice),
                        new Mistake("other.members[1].income", who + "的收入两户登记不一致：本户为工资性8000元，并入户为无；" + advice)),
                () -> merge(family(), poorer, null, Kinship.NONE));
    }

    @Test
    void supportBetweenTwoWhoAreInBothIsTakenOnceOrRefused() {
        HouseholdState ours = withSupport(family(), "甲", "丁", 600);
        HouseholdState mother = mother(member("子", Relation.CHILD));
        Changed changed = merge(ours, withSupport(mother, "子", "母", 600), null, Kinship.NONE);
        assertEquals(
                ours.facts().assessedSupport(),
                changed.households().getFirst().after().facts().assessedSupport());
        assertRefused(
                new Mistake(
                        "other.assessedSupport", "同在两户的人员之间的赡（抚、扶）养费登记不一致：只在本户的有600元，只在并入户的有601元；请核实后先用“更新情况”改成一致，再并户"),
                () -> merge(ours, withSupport(mother, "子", "母", 601), null, Kinship.NONE));
    }

    @Test
    void theHeadsRelationIsToldOrRegisteredButNotBothWays() {
        assertRefused(
                new Mistake("headRelation", "请选择并入户的户主与本户户主的关系"), () -> merge(family(), brother(), null, Kinship.NONE));
        assertRefused(
                new Mistake("headRelation", "并入户的户主已登记为本户户主的父母，与所选的兄弟姐妹不一致；请改为父母，或先更新登记的关系"),
                () -> merge(family(), mother(), Relation.SIBLING, Kinship.NONE));
        merge(family(), mother(), Relation.PARENT, Kinship.NONE);
        assertRefused(
                new Mistake("other.members", "两户户主的关系登记不一致：本户登记并入户的户主是父母，按并入户的登记应是兄弟姐妹；请先用“更新情况”改正其中一户"),
                () -> merge(family(), mother(member("子", Relation.SIBLING)), null, Kinship.NONE));
    }

    @Test
    void refusesASecondSpouseAHouseholdItselfAndALaterOne() {
        HouseholdState single = Household.of(List.of(member("戊", Relation.APPLICANT)));
        assertRefused(
                new Mistake("kinship.relations", "户主的配偶只能有一名，现有 2 名（乙、戊），请改正其余人与户主的关系"),
                () -> merge(family(), withPersons(single, Map.of()), Relation.SPOUSE, Kinship.NONE));
        assertRefused(new Mistake("other", "不能与本户自己并户，请选择另一户"), () -> merge(family(), family(), null, Kinship.NONE));
        HouseholdState later =
                new HouseholdState(single.village(), new FactsDraft(single.facts(), ON.plusDays(1)).facts(), Map.of());
        assertRefused(
                new Mistake("on", "变更日期 2025-11-03 早于该户现有情况的起始日 2025-11-04，请填该日或以后的日期"),
                () -> merge(family(), later, Relation.SIBLING, Kinship.NONE));
    }

    @Test
    void refusesAPersonWhoIsTwoMembers() {
        assertRefused(
                new Mistake("other.members", "“甲”与“丙”的身份信息是同一人，请先改正，再并户"),
                () -> merge(
                        family(),
                        withPersons(brother(), Map.of("甲", 11L, "丙", 11L)),
                        Relation.SIBLING,
                        new Kinship(Map.of("丙", Relation.OTHER), Map.of("丙2", false, "丙", false))));
    }

    @Test
    void anIdOfFullLengthIsRenamedWithinIt() {
        String longest = "长".repeat(MembersReader.LONGEST_ID);
        HouseholdState ours = Household.of(List.of(member(longest, Relation.APPLICANT)));
        Changed changed =
                merge(ours, withPersons(ours, Map.of()), Relation.OTHER, new Kinship(Map.of(), Map.of(longest, false)));
        assertEquals(
                List.of(longest, "长".repeat(MembersReader.LONGEST_ID - 1) + "2"),
                List.copyOf(Members.ids(changed.households().getFirst().after().facts())));
    }

    private Changed merge(
            HouseholdState ours, HouseholdState theirs, @Nullable Relation headRelation, Kinship kinship) {
        return changes.apply(ours, new Change.Merge(ON, theirs, headRelation, kinship, CIRCUMSTANCES));
    }
}
