package cn.binggui.policy.national;

import static cn.binggui.policy.national.Grounds.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.value.Whole;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final FamilyGrounds GROUNDS = new FamilyGrounds(
            because("申请人"),
            because("配偶"),
            because("未成年"),
            because("不能独立"),
            because("在校"),
            because("成年子女"),
            because("同住"),
            because("不同住"),
            because("无义务"),
            because("义务兵"));
    private static final Exclusions EXCLUSIONS =
            new Exclusions(new Whole(36), because("宗教"), because("服刑"), because("强戒"), because("宣告失踪"));
    private static final Considerations NOTED = new Considerations(
            because("羁押"), because("失踪两年"), because("兵配偶"), because("军官"), because("外嫁"), because("返家"));
    private static final FamilyMembership RULE = new FamilyMembership(EXCLUSIONS, NOTED, GROUNDS, Grounds.MAJORITY);

    private static MemberRuling rule(Person person) {
        return RULE.rule(person.member(), Family.of(Person.applicant()).facts());
    }

    private static void assertRuled(Ruling ruling, Basis basis, Person person) {
        MemberRuling found = rule(person);
        assertEquals(ruling, found.ruling());
        assertEquals(basis, found.basis());
    }

    @Test
    void applicantAndSpouseCount() {
        assertRuled(Ruling.COUNTED, GROUNDS.applicant(), Person.applicant().clergy(48));
        assertRuled(
                Ruling.COUNTED,
                GROUNDS.spouse(),
                Person.of("乙", Relation.SPOUSE).apart());
    }

    @Test
    void childrenCountByAgeDependenceAndStudy() {
        assertRuled(
                Ruling.COUNTED, GROUNDS.minorChild(), child().born("2007-10-16").apart());
        assertRuled(
                Ruling.NOT_COUNTED,
                GROUNDS.livingApart(),
                child().born("2007-10-15").apart());
        assertRuled(
                Ruling.COUNTED, GROUNDS.dependentChild(), child().dependent().apart());
        assertRuled(
                Ruling.COUNTED,
                GROUNDS.student(),
                child().studying(Study.FULL_TIME_UNDERGRADUATE_OR_BELOW).apart());
        for (Study study : List.of(Study.NONE, Study.PART_TIME_UNDERGRADUATE_OR_BELOW, Study.FULL_TIME_POSTGRADUATE)) {
            assertRuled(
                    Ruling.NOT_COUNTED,
                    GROUNDS.livingApart(),
                    child().studying(study).apart());
        }
        assertRuled(Ruling.COUNTED, GROUNDS.livingTogether(), child());
        assertEquals(List.of(GROUNDS.adultChild()), rule(child()).notes());
    }

    private static Person child() {
        return Person.of("丙", Relation.CHILD).born("1999-01-01");
    }

    @Test
    void othersCountByDutyAndLivingTogether() {
        for (Relation relation :
                List.of(Relation.PARENT, Relation.GRANDPARENT, Relation.GRANDCHILD, Relation.SIBLING, Relation.OTHER)) {
            assertRuled(
                    Ruling.NOT_COUNTED,
                    GROUNDS.noDuty(),
                    Person.of("丁", relation).withoutDuty());
        }
        assertRuled(Ruling.COUNTED, GROUNDS.livingTogether(), Person.of("丁", Relation.PARENT));
        assertRuled(
                Ruling.NOT_COUNTED,
                GROUNDS.livingApart(),
                Person.of("丁", Relation.PARENT).apart());
        assertRuled(
                Ruling.NOT_COUNTED,
                GROUNDS.conscript(),
                Person.of("丁", Relation.SIBLING).serving(Service.CONSCRIPT));
    }

    @Test
    void exclusionsComeFirst() {
        assertRuled(
                Ruling.COUNTED,
                GROUNDS.spouse(),
                Person.of("乙", Relation.SPOUSE).clergy(35));
        assertRuled(
                Ruling.NOT_COUNTED,
                EXCLUSIONS.clergy(),
                Person.of("乙", Relation.SPOUSE).clergy(36));
        assertRuled(
                Ruling.NOT_COUNTED,
                EXCLUSIONS.imprisoned(),
                Person.of("乙", Relation.SPOUSE).held(Custody.IMPRISONED));
        assertRuled(Ruling.NOT_COUNTED, EXCLUSIONS.rehabilitation(), child().held(Custody.COMPULSORY_REHABILITATION));
        assertRuled(Ruling.NOT_COUNTED, EXCLUSIONS.declared(), child().missing(Missing.DECLARED));
        assertEquals(List.of(), rule(child().missing(Missing.DECLARED)).notes());
    }

    @Test
    void aCountyMayNameItsOwnGroundForPrisoners() {
        Basis county = because("县文：服刑");
        Exclusions own = Exclusions.national(new Whole(36)).withImprisoned(county);
        assertEquals(county, own.exclude(child().held(Custody.IMPRISONED).member()));
        assertEquals(
                List.of("宗教教职人员脱离家庭独立生活满三年，不计入", "县文：服刑", "正在强制隔离戒毒，不计入", "已被宣告失踪，不计入"),
                own.bases().stream().map(Basis::reason).toList());
        assertEquals(new Whole(36), own.clergyMonths());
    }

    @Test
    void notesWhatWasConsidered() {
        assertEquals(
                List.of(NOTED.detained()),
                NOTED.of(child().held(Custody.DETAINED).member()));
        assertEquals(
                List.of(NOTED.missing()),
                NOTED.of(child().missing(Missing.VERIFIED_TWO_YEARS).member()));
        assertEquals(
                List.of(NOTED.conscriptSpouse()),
                NOTED.of(Person.of("乙", Relation.SPOUSE)
                        .serving(Service.CONSCRIPT)
                        .member()));
        assertEquals(List.of(), NOTED.of(child().serving(Service.CONSCRIPT).member()));
        assertEquals(
                List.of(NOTED.officer()),
                NOTED.of(child().serving(Service.OFFICER).member()));
        assertEquals(
                List.of(NOTED.officer()),
                NOTED.of(child().serving(Service.SERGEANT).member()));
        assertEquals(List.of(NOTED.marriedOut()), NOTED.of(child().marriedOut().member()));
        assertEquals(List.of(), NOTED.of(child().member()));
        assertEquals(
                List.of(NOTED.detained(), NOTED.missing()),
                NOTED.of(child().held(Custody.DETAINED)
                        .missing(Missing.VERIFIED_TWO_YEARS)
                        .member()));
        assertEquals(6, NOTED.bases().size());
        assertEquals(
                2,
                new Considerations(because("羁押"), null, null, null, null, because("返家"))
                        .bases()
                        .size());
    }

    @Test
    void whoIsBackHomeHasNotMarriedOut() {
        for (MaritalStatus status : MaritalStatus.values()) {
            boolean single = status == MaritalStatus.DIVORCED || status == MaritalStatus.WIDOWED;
            assertEquals(
                    !single,
                    Considerations.isMarriedOut(
                            child().marriedOut().status(status).member()));
            assertTrue(Considerations.isMarriedOut(
                    child().marriedOut().status(status).apart().member()));
            assertFalse(Considerations.isMarriedOut(child().status(status).member()));
        }
        assertEquals(
                List.of(NOTED.returnedHome()),
                NOTED.of(child().marriedOut().status(MaritalStatus.WIDOWED).member()));
    }

    @Test
    void aSilentCountyConsidersEverythingInTheCommonWay() {
        assertEquals(6, Considerations.common().bases().size());
        assertEquals(
                List.of(NationalClause.R_MARRIED_OUT_STAYS.clause()),
                Considerations.common()
                        .of(child().marriedOut().member())
                        .getFirst()
                        .clauses());
        assertEquals(List.of(NOTED.officer()), Considerations.add(List.of(NOTED.officer()), null));
    }

    @Test
    void declaresEveryGround() {
        assertEquals(20, RULE.bases().size());
        assertTrue(RULE.bases().containsAll(GROUNDS.bases()));
        assertEquals("家庭人口认定", RULE.title());
    }
}
