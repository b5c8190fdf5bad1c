package cn.binggui.core.household;

import static cn.binggui.core.household.Household.family;
import static cn.binggui.core.household.Household.member;
import static cn.binggui.core.household.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Changed.Continued;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewHeadTest {
    private static final LocalDate ON = LocalDate.of(2025, 11, 3);

    private final Changes changes = new Changes(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void theWifeBecomesHead() {
        Continued changed = newHead(family(), "乙", new Kinship(Map.of("丙", Relation.CHILD), Map.of("丁", false)));
        assertEquals(
                List.of(
                        member("甲", Relation.SPOUSE),
                        member("乙", Relation.APPLICANT),
                        member("丙", Relation.CHILD),
                        member("丁", Relation.OTHER)),
                changed.after().facts().members());
        assertEquals(family().facts().income(), changed.after().facts().income());
        assertEquals(family().persons(), changed.after().persons());
        assertEquals(ON, changed.after().facts().acceptedOn());
        assertEquals(ChangeKind.HEAD_CHANGED, changed.kind());
        assertEquals("变更户主：由甲变更为乙", changed.note());
    }

    @Test
    void theMotherBecomesHead() {
        Continued changed = newHead(family(), "丁", new Kinship(Map.of(), Map.of("乙", true)));
        assertEquals(
                List.of(
                        member("甲", Relation.CHILD),
                        member("乙", Relation.OTHER, draft -> draft.legalSupportDuty = true),
                        member("丙", Relation.GRANDCHILD),
                        member("丁", Relation.APPLICANT)),
                changed.after().facts().members());
    }

    @Test
    void asksForWhatTheOldRelationsLeaveOpen() {
        assertRefused(
                List.of(
                        new Mistake("kinship.relations.丙", "“丙”（原为子女）与新户主的关系不能从原关系推出，请选择：子女、其他"),
                        new Mistake("kinship.legalSupportDuties.丁", "“丁”与新户主的关系现为“其他”，原登记为有法定赡养、抚养、扶养义务，请重新说明有没有")),
                () -> newHead(family(), "乙", Kinship.NONE));
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(
                List.of(
                        new Mistake("kinship.relations.甲", "按原登记的关系，“甲”应是新户主的配偶；如实际不是，请先这样办理，再用“更新情况”改正此人的关系"),
                        new Mistake("kinship.relations.丙", "“丙”（原为子女）不会是新户主的父母，请选择：子女、其他"),
                        new Mistake("kinship.relations.乙", "“乙”是新户主，不用填与户主的关系，请删去"),
                        new Mistake("kinship.relations.戊", "“戊”不在要确定关系的人员中，请删去"),
                        new Mistake("kinship.legalSupportDuties.己", "“己”不在要确定关系的人员中，请删去")),
                () -> newHead(
                        family(),
                        "乙",
                        new Kinship(
                                Map.of(
                                        "甲", Relation.SIBLING,
                                        "乙", Relation.CHILD,
                                        "丙", Relation.PARENT,
                                        "戊", Relation.CHILD),
                                Map.of("丁", true, "己", true))));
    }

    @Test
    void refusesTwoSpouses() {
        HouseholdState brothers = Household.of(List.of(
                member("甲", Relation.APPLICANT),
                member("乙", Relation.SIBLING),
                member("丙", Relation.OTHER),
                member("丁", Relation.OTHER)));
        assertRefused(
                new Mistake("kinship.relations", "户主的配偶只能有一名，现有 2 名（丙、丁），请改正其余人与户主的关系"),
                () -> newHead(
                        brothers, "乙", new Kinship(Map.of("丙", Relation.SPOUSE, "丁", Relation.SPOUSE), Map.of())));
    }

    @Test
    void refusesTheHeadHimselfAndStrangers() {
        assertRefused(new Mistake("head", "“甲”已是户主，请选择另一名人员"), () -> newHead(family(), "甲", Kinship.NONE));
        assertRefused(new Mistake("head", "家庭人员中没有编号“戊”，请填人员列表中的编号"), () -> newHead(family(), "戊", Kinship.NONE));
    }

    /** Nothing but relation and duty may differ afterwards, whoever becomes head. */
    @Test
    void changesNothingElseInAnyHousehold() {
        RandomHouseholds households = new RandomHouseholds(7);
        Telling telling = new Telling(households);
        int changed = 0;
        for (int i = 0; i < 2_000; i++) {
            HouseholdState before = households.state();
            HouseholdFacts facts = before.facts();
            Member chosen = households.one(facts.members());
            if (chosen.relation() == Relation.APPLICANT) {
                continue;
            }
            Kinship said = telling.about(facts.members(), chosen.relation(), chosen.id());
            HouseholdFacts after = newHead(before, chosen.id(), said).after().facts();
            assertEquals(chosen.id(), Members.head(after).id());
            assertEquals(
                    new FactsDraft(facts, ON).members(after.members()).facts(),
                    after,
                    "all but the members is the same");
            for (Member member : facts.members()) {
                MemberDraft draft = MemberDraft.of(member);
                Member now = Members.find(after, member.id());
                draft.relation = now.relation();
                draft.legalSupportDuty = now.legalSupportDuty();
                assertEquals(draft.member(), now);
            }
            changed++;
        }
        assertEquals(true, changed > 800, "only " + changed + " of 2000 had somebody else");
    }

    private Continued newHead(HouseholdState before, String head, Kinship kinship) {
        return (Continued) changes.apply(before, new Change.NewHead(ON, head, kinship))
                .households()
                .getFirst();
    }
}
