package cn.binggui.core.household;

import static cn.binggui.core.household.Household.SINCE;
import static cn.binggui.core.household.Household.TOWNSHIP;
import static cn.binggui.core.household.Household.VILLAGE;
import static cn.binggui.core.household.Household.family;
import static cn.binggui.core.household.Household.member;
import static cn.binggui.core.household.Household.wages;
import static cn.binggui.core.household.Household.withSupport;
import static cn.binggui.core.household.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change.Place;
import cn.binggui.core.household.Changed.Continued;
import cn.binggui.core.household.Changed.Ended;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.value.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    private static final LocalDate ON = LocalDate.of(2025, 11, 3);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Changes changes =
            new Changes(Clock.fixed(TODAY.atTime(23, 59).atZone(SHANGHAI).toInstant(), SHANGHAI));

    @Test
    void takesTheDayOfTheRevisionTodayAndEveryDayBetween() {
        for (LocalDate on : List.of(SINCE, ON, TODAY)) {
            Continued moved = (Continued) only(changes.apply(family(), move(on)));
            assertEquals(on, moved.after().facts().acceptedOn());
        }
    }

    @Test
    void refusesADayBeforeTheRevisionOrAfterToday() {
        assertRefused(
                new Mistake("on", "变更日期 2025-08-31 早于该户现有情况的起始日 2025-09-01，请填该日或以后的日期"),
                () -> changes.apply(family(), move(SINCE.minusDays(1))));
        assertRefused(
                new Mistake("on", "变更日期 2025-12-02 还没有到，请在当天或以后办理"),
                () -> changes.apply(family(), move(TODAY.plusDays(1))));
    }

    @Test
    void updatesCircumstancesOfTheSamePeople() {
        HouseholdFacts facts = new FactsDraft(family().facts(), LocalDate.of(2001, 1, 1))
                .income(List.of(wages("乙", 12_000)))
                .facts();
        Continued updated = (Continued) only(changes.apply(
                Household.withPersons(family(), Map.of("甲", 1L)), new Change.Update(ON, facts, Map.of("乙", 9L))));
        assertEquals(List.of(wages("乙", 12_000)), updated.after().facts().income());
        assertEquals(ON, updated.after().facts().acceptedOn());
        assertEquals(Map.of("甲", 1L, "乙", 9L), updated.after().persons());
        assertEquals(ChangeKind.UPDATED, updated.kind());
        assertEquals(List.of(wages("甲", 8_000)), updated.before().facts().income());
    }

    @Test
    void anUpdateLeavesPeopleHeadAndTownshipAlone() {
        HouseholdFacts other = new FactsDraft(family().facts(), ON)
                .township("金山店镇")
                .members(List.of(
                        member("乙", Relation.APPLICANT), member("甲", Relation.SPOUSE), member("戊", Relation.CHILD)))
                .facts();
        assertRefused(
                List.of(
                        new Mistake("facts.members", "更新情况不能减少人员（少了丙、丁），请办理“减少人员”或“分户”"),
                        new Mistake("facts.members", "更新情况不能增加人员（多了戊），请办理“增加人员”或“并户”"),
                        new Mistake("facts.members", "更新情况不能换户主，请办理“变更户主”"),
                        new Mistake("facts.township", "更新情况不能改乡镇（街道），请办理“迁移”")),
                () -> changes.apply(family(), new Change.Update(ON, other, Map.of())));
    }

    @Test
    void nobodyIsTwoMembers() {
        assertRefused(
                List.of(
                        new Mistake("persons.戊", "家庭人员中没有编号“戊”，请填人员列表中的编号"),
                        new Mistake("persons.乙", "“甲”与“乙”的身份信息是同一人，请核对身份证号")),
                () -> changes.apply(family(), new Change.Update(ON, family().facts(), Map.of("乙", 1L, "戊", 77L))));
    }

    @Test
    void aChildIsBorn() {
        Member child = member("戊", Relation.CHILD, draft -> draft.birthDate = ON);
        Continued grown = (Continued) only(changes.apply(
                family(),
                new Change.Join(
                        ON,
                        child,
                        null,
                        List.of(wages("戊", 10)),
                        List.of(new AssessedSupport("甲", "戊", Money.yuan(20))))));
        assertEquals(
                List.of("甲", "乙", "丙", "丁", "戊"),
                List.copyOf(Members.ids(grown.after().facts())));
        assertEquals(
                List.of(wages("甲", 8_000), wages("戊", 10)),
                grown.after().facts().income());
        assertEquals(
                List.of(new AssessedSupport("甲", "戊", Money.yuan(20))),
                grown.after().facts().assessedSupport());
        assertEquals(family().persons(), grown.after().persons());
        assertEquals(ChangeKind.MEMBER_JOINED, grown.kind());
        assertEquals("增加人员：戊（子女）", grown.note());
    }

    @Test
    void refusesANewcomerWhoCannotBeOne() {
        Member wrong = member("乙", Relation.APPLICANT, draft -> draft.birthDate = ON.plusDays(1));
        assertRefused(
                List.of(
                        new Mistake("member.id", "编号“乙”已有人使用，请换一个编号"),
                        new Mistake("member.relation", "新增人员不能是申请人（户主），请选择其与户主的关系，需要时再办理“变更户主”"),
                        new Mistake("member.birthDate", "出生日期 2025-11-04 晚于变更日期 2025-11-03，请核对"),
                        new Mistake("income[0].memberId", "这里只填新增人员“乙”的收入，其他人的收入请用“更新情况”填写"),
                        new Mistake("assessedSupport[0]", "这里只填新增人员“乙”应付或应得的赡（抚、扶）养费，其他的请用“更新情况”填写"),
                        new Mistake("assessedSupport[0]", "家庭人员中没有编号“己”，请填人员列表中的编号"),
                        new Mistake("person", "此人已是该户人员，不能重复增加，请核对身份证号")),
                () -> changes.apply(
                        family(),
                        new Change.Join(
                                ON,
                                wrong,
                                3L,
                                List.of(wages("甲", 1)),
                                List.of(new AssessedSupport("己", "甲", Money.yuan(1))))));
    }

    @Test
    void refusesASecondSpouse() {
        assertRefused(
                new Mistake("member.relation", "户主的配偶只能有一名，现有 2 名（乙、戊），请改正其余人与户主的关系"),
                () -> changes.apply(
                        family(), new Change.Join(ON, member("戊", Relation.SPOUSE), null, List.of(), List.of())));
    }

    @Test
    void refusesMoreThanAHundredPeople() {
        List<Member> members = new ArrayList<>(List.of(member("甲", Relation.APPLICANT)));
        for (int i = 2; i <= 99; i++) {
            members.add(member("成员" + i, Relation.OTHER));
        }
        HouseholdState ninetyNine = Household.of(members);
        HouseholdState hundred =
                only(changes.apply(ninetyNine, stranger("第100人"))).after();
        assertEquals(100, hundred.facts().members().size());
        assertRefused(new Mistake("", "一户最多 100 人，变更后有 101 人，请核对"), () -> changes.apply(hundred, stranger("第101人")));
    }

    @Test
    void whoDiesTakesIncomeAndSupportAlong() {
        HouseholdState supported = withSupport(family(), "丁", "丙", 600);
        HouseholdFacts facts = new FactsDraft(supported.facts(), SINCE)
                .income(List.of(wages("甲", 8_000), wages("丁", 900)))
                .facts();
        Continued left = (Continued) only(changes.apply(
                new HouseholdState(VILLAGE, facts, supported.persons()), leave("丁", LeaveReason.DIED, false)));
        assertEquals(
                List.of("甲", "乙", "丙"), List.copyOf(Members.ids(left.after().facts())));
        assertEquals(List.of(wages("甲", 8_000)), left.after().facts().income());
        assertEquals(List.of(), left.after().facts().assessedSupport());
        assertEquals(facts.necessaryExpenses(), left.after().facts().necessaryExpenses());
        assertEquals(Map.of("甲", 1L, "乙", 2L, "丙", 3L), left.after().persons());
        assertEquals(ChangeKind.MEMBER_LEFT, left.kind());
        assertEquals("减少人员：丁（死亡）", left.note());
    }

    @Test
    void supportThatALivingPersonOwesDoesNotVanish() {
        HouseholdState supported = withSupport(family(), "丙", "丁", 600);
        assertRefused(
                new Mistake("memberId", "“丙”应付给“丁”赡（抚、扶）养费每年600元，移出后将不再计算；请选择仍列为家庭人员，或先用“更新情况”删去这项费用"),
                () -> changes.apply(supported, leave("丙", LeaveReason.MARRIED_OUT, false)));
        assertRefused(
                new Mistake("memberId", "“丙”应付给“丁”赡（抚、扶）养费每年600元，移出后将不再计算；请先用“更新情况”删去这项费用"),
                () -> changes.apply(supported, leave("丙", LeaveReason.MOVED_OUT, false)));
        assertEquals(
                List.of(),
                only(changes.apply(supported, leave("丁", LeaveReason.MOVED_OUT, false)))
                        .after()
                        .facts()
                        .assessedSupport());
    }

    @Test
    void aPrisonerMayStayListed() {
        Continued stayed = (Continued) only(changes.apply(family(), leave("丙", LeaveReason.IMPRISONED, true)));
        Member prisoner = Members.find(stayed.after().facts(), "丙");
        assertEquals(member("丙", Relation.CHILD, draft -> draft.custody = Custody.IMPRISONED), prisoner);
        assertEquals(4, stayed.after().facts().members().size());
        assertEquals(family().persons(), stayed.after().persons());
        assertEquals(ChangeKind.UPDATED, stayed.kind());
        assertRefused(
                new Mistake("reason", "“丙”已登记为服刑，没有变化；如要移出，请选择不再列为家庭人员"),
                () -> changes.apply(stayed.after(), leave("丙", LeaveReason.IMPRISONED, true)));
    }

    @ParameterizedTest
    @EnumSource(LeaveReason.class)
    void whoStaysListedIsMarkedByTheReasonAlone(LeaveReason reason) {
        if (reason.maybeListed()) {
            Member marked = Members.find(
                    only(changes.apply(family(), leave("丙", reason, true)))
                            .after()
                            .facts(),
                    "丙");
            Member unmarked = member("丙", Relation.CHILD);
            assertEquals(
                    1,
                    List.of(MemberField.values()).stream()
                            .filter(field -> field.differs(marked, unmarked))
                            .count());
        } else {
            assertRefused(
                    new Mistake("staysListed", "因“%s”减少的人员不能继续列在家庭人员中，请选择移出".formatted(reason.term())),
                    () -> changes.apply(family(), leave("丙", reason, true)));
        }
    }

    @Test
    void theHeadCannotLeave() {
        assertRefused(
                new Mistake("memberId", "“甲”是户主，请先办理“变更户主”，再减少此人"),
                () -> changes.apply(family(), leave("甲", LeaveReason.DIED, false)));
        assertRefused(
                new Mistake("memberId", "“甲”是该户唯一的人员，请办理“注销”"),
                () -> changes.apply(
                        Household.of(List.of(member("甲", Relation.APPLICANT))), leave("甲", LeaveReason.DIED, false)));
        assertRefused(
                new Mistake("memberId", "家庭人员中没有编号“戊”，请填人员列表中的编号"),
                () -> changes.apply(family(), leave("戊", LeaveReason.DIED, false)));
    }

    @Test
    void movesWithinTheTownshipAndToAnother() {
        Continued near = (Continued) only(changes.apply(family(), move(ON)));
        assertEquals("420281105202", near.after().village());
        assertEquals(TOWNSHIP, near.after().facts().township());
        assertEquals("迁移：在还地桥镇内迁往另一村（社区）", near.note());
        Continued far =
                (Continued) only(changes.apply(family(), new Change.Move(ON, new Place("420281103201", "金山店镇"))));
        assertEquals("420281103", far.after().township());
        assertEquals("金山店镇", far.after().facts().township());
        assertEquals("迁移：由还地桥镇迁往金山店镇", far.note());
        assertEquals(ChangeKind.MOVED, far.kind());
    }

    @Test
    void refusesAPlaceThatCannotBe() {
        assertRefused(
                new Mistake("place.village", "迁入的村（社区）就是现在的村（社区），请选择另一个"),
                () -> changes.apply(family(), new Change.Move(ON, new Place(VILLAGE, TOWNSHIP))));
        assertRefused(
                new Mistake("place.township", "村（社区）不属于所填的乡镇（街道），请重新选择"),
                () -> changes.apply(family(), new Change.Move(ON, new Place("420281105202", "金山店镇"))));
        assertRefused(
                new Mistake("place.township", "村（社区）不属于所填的乡镇（街道），请重新选择"),
                () -> changes.apply(family(), new Change.Move(ON, new Place("420281103201", TOWNSHIP))));
        assertRefused(
                List.of(
                        new Mistake("place.township", "请填写乡镇（街道）全称"),
                        new Mistake("place.village", "村（社区）代码应为12位数字，请从列表中选择村（社区）")),
                () -> changes.apply(family(), new Change.Move(ON, new Place("4202811052", " "))));
    }

    @Test
    void closesWithTheLastFacts() {
        Ended closed = assertInstanceOf(
                Ended.class, only(changes.apply(family(), new Change.Close(ON, CloseReason.MOVED_AWAY))));
        assertEquals(
                new FactsDraft(family().facts(), ON).facts(), closed.after().facts());
        assertEquals(ChangeKind.CLOSED, closed.kind());
        assertEquals("注销：整户迁出本县", closed.note());
        assertEquals(Map.of(), closed.memberIds());
    }

    private static Change move(LocalDate on) {
        return new Change.Move(on, new Place("420281105202", TOWNSHIP));
    }

    private static Change leave(String member, LeaveReason reason, boolean staysListed) {
        return new Change.Leave(ON, member, reason, staysListed);
    }

    private static Change stranger(String id) {
        return new Change.Join(ON, member(id, Relation.OTHER), null, List.of(), List.of());
    }

    private static Changed.Touched only(Changed changed) {
        assertEquals(1, changed.households().size());
        return changed.households().getFirst();
    }
}
