package cn.binggui.policy.national;

import static cn.binggui.policy.national.Grounds.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.ruling.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelAndIndividualsTest {
    private static final Basis INCOME = because("低于监测线");
    private static final Basis SUDDEN = because("突发");
    private static final Basis BESIDE = because("标识");
    private static final MonitoringLabelRule MET =
            new MonitoringLabelRule(LabelStatus.MET, INCOME, SUDDEN, Map.of(Category.SUBSISTENCE_ALLOWANCE, BESIDE));
    private static final MonitoringLabelRule CANDIDATE =
            new MonitoringLabelRule(LabelStatus.NEEDS_ASSESSMENT, INCOME, SUDDEN, Map.of());
    private static final Parameters NO_LINE = Family.without(ParameterIds.RELAPSE_MONITORING_LINE);

    private static @Nullable LabelRuling label(MonitoringLabelRule rule, CountedHousehold household) {
        return rule.rule(household, Category.SUBSISTENCE_ALLOWANCE, new ArrayList<>());
    }

    private static void assertLabel(@Nullable LabelStatus status, Basis basis, @Nullable LabelRuling label) {
        assertNotNull(label);
        assertEquals(status, label.status());
        assertEquals(basis, label.basis());
    }

    private static Family family() {
        return Family.of(Person.applicant());
    }

    @Test
    void aRuralHouseholdBelowTheLineBearsTheLabel() {
        assertLabel(LabelStatus.MET, INCOME, label(MET, family().counted(799_999)));
        assertLabel(LabelStatus.NEEDS_ASSESSMENT, INCOME, label(CANDIDATE, family().counted(799_999)));
        assertNull(label(MET, family().counted(800_000)));
        assertNull(label(MET, family().urban().counted(0)));
        assertNull(label(MET, family().owning(Property.OVER_LIMIT).suddenly().counted(0)));
        assertLabel(
                LabelStatus.MET,
                INCOME,
                label(MET, family().owning(Property.WITHIN_MARGIN_LIMIT).counted(0)));
    }

    @Test
    void withoutALineTheLabelIsUnknownAndNamesIt() {
        List<TestResult> results = new ArrayList<>();
        assertLabel(
                LabelStatus.UNKNOWN,
                CANDIDATE.bases().get(1),
                CANDIDATE.rule(family().counted(0, NO_LINE), null, results));
        assertEquals(
                List.of(ParameterIds.RELAPSE_MONITORING_LINE), results.getLast().missing());
        assertEquals(Truth.UNKNOWN, results.getLast().result());
        assertNull(label(MET, family().urban().counted(0, NO_LINE)));
    }

    @Test
    void suddenHardshipMakesACandidateUnlessTheLabelIsSettled() {
        assertLabel(
                LabelStatus.NEEDS_ASSESSMENT,
                SUDDEN,
                label(MET, family().suddenly().counted(800_000)));
        assertLabel(
                LabelStatus.NEEDS_ASSESSMENT,
                SUDDEN,
                label(MET, family().urban().suddenly().counted(0)));
        assertLabel(LabelStatus.MET, INCOME, label(MET, family().suddenly().counted(0)));
        assertLabel(
                LabelStatus.NEEDS_ASSESSMENT,
                SUDDEN,
                label(CANDIDATE, family().suddenly().counted(0)));
    }

    @Test
    void aMissingLineMattersBesideSuddenHardshipOnlyWhereItWouldSettleTheLabel() {
        assertEquals(List.of(ParameterIds.RELAPSE_MONITORING_LINE), missingBesideSuddenHardship(MET));
        assertEquals(List.of(), missingBesideSuddenHardship(CANDIDATE));
    }

    private static List<String> missingBesideSuddenHardship(MonitoringLabelRule rule) {
        List<TestResult> results = new ArrayList<>();
        LabelRuling label = rule.rule(family().suddenly().counted(0, NO_LINE), null, results);
        assertLabel(LabelStatus.NEEDS_ASSESSMENT, SUDDEN, label);
        assertEquals(Truth.MET, results.getLast().result());
        return results.getFirst().missing();
    }

    @Test
    void theLabelNotesWhyItStandsBesideTheCategory() {
        LabelRuling beside = label(MET, family().counted(0));
        assertNotNull(beside);
        assertEquals(List.of(BESIDE), beside.notes());
        LabelRuling alone = MET.rule(family().counted(0), Category.NONE, new ArrayList<>());
        assertNotNull(alone);
        assertEquals(List.of(), alone.notes());
        assertEquals(
                List.of("低于监测线", "防止返贫监测线未公布，暂不能判断是否标识", "突发", "标识"),
                MET.bases().stream().map(Basis::reason).toList());
        assertEquals("防止返贫监测标识", MET.title());
    }

    private static final Basis SINGLE = because("单人户");
    private static final Basis PERSON = because("按人施策");
    private static final Basis ALONE = because("单独申请");
    private static final IndividualRule PLAIN = new IndividualRule(SINGLE, null, ALONE, Grounds.MAJORITY);
    private static final IndividualRule BROAD = new IndividualRule(SINGLE, PERSON, ALONE, Grounds.MAJORITY);

    private static @Nullable Treatment treatment(IndividualRule rule, Person person, Category category) {
        IndividualRuling ruling = rule.rule(person.member(), Family.of(person).facts(), category);
        return ruling == null ? null : ruling.treatment();
    }

    private static Person severe() {
        return Person.applicant().disabled(DisabilityCategory.LIMB, 2);
    }

    @Test
    void graveMembersOnTheMarginAreTakenIntoTheAllowance() {
        assertEquals(Treatment.SINGLE_PERSON_ALLOWANCE, treatment(PLAIN, severe(), Category.ALLOWANCE_MARGIN));
        assertEquals(
                Treatment.SINGLE_PERSON_ALLOWANCE,
                treatment(PLAIN, Person.applicant().ill(), Category.ALLOWANCE_MARGIN));
        assertNull(treatment(PLAIN, Person.applicant(), Category.ALLOWANCE_MARGIN));
        assertNull(
                treatment(PLAIN, Person.applicant().disabled(DisabilityCategory.LIMB, 3), Category.ALLOWANCE_MARGIN));
    }

    @Test
    void graveMembersWithRigidExpensesAreTreatedAsThePlanSays() {
        assertEquals(Treatment.PERSON_BY_PERSON, treatment(BROAD, severe(), Category.RIGID_EXPENDITURE));
        assertEquals(
                Treatment.PERSON_BY_PERSON, treatment(BROAD, Person.applicant().ill(), Category.RIGID_EXPENDITURE));
        assertNull(treatment(BROAD, Person.applicant(), Category.RIGID_EXPENDITURE));
        assertNull(treatment(PLAIN, severe(), Category.RIGID_EXPENDITURE));
        assertEquals(Treatment.MAY_APPLY_ALONE, treatment(PLAIN, severe().unemployed(), Category.RIGID_EXPENDITURE));
    }

    @Test
    void severelyDisabledAdultsWithoutWorkMayApplyAlone() {
        for (Category category : List.of(Category.OTHER_HARDSHIP, Category.NONE)) {
            assertEquals(Treatment.MAY_APPLY_ALONE, treatment(PLAIN, severe().unemployed(), category));
            assertNull(treatment(PLAIN, severe(), category));
            assertNull(treatment(PLAIN, Person.applicant().ill().unemployed(), category));
            assertNull(treatment(PLAIN, severe().unemployed().born("2007-10-16"), category));
            assertNotNull(treatment(PLAIN, severe().unemployed().born("2007-10-15"), category));
        }
        assertNull(treatment(PLAIN, severe().unemployed(), Category.EXTREME_HARDSHIP));
        assertNull(treatment(PLAIN, severe().unemployed(), Category.SUBSISTENCE_ALLOWANCE));
        assertEquals(List.of(SINGLE, ALONE), PLAIN.bases());
        assertEquals(List.of(SINGLE, PERSON, ALONE), BROAD.bases());
        assertEquals("按人施策", PLAIN.title());
    }
}
