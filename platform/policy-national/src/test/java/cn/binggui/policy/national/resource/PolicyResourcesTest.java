package cn.binggui.policy.national.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.CycleUnit;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.SchemeCheck;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.Topic;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.WarningLevel;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.national.NationalClause;
import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import cn.binggui.policy.value.Whole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyResourcesTest {
    // read anew for each test
    private final PolicyResources plan = PolicyResources.read(PolicyResourcesTest.class);

    @Test
    void readsTheDocument() {
        assertEquals("样例〔2025〕1号", plan.plan().number());
        assertEquals(LocalDate.of(2025, 12, 31), plan.plan().lastPhaseEnds());
        assertEquals(List.of("甲镇", "乙镇"), plan.plan().townships());
        assertEquals("特困人员", plan.plan().categoryNames().get(Category.EXTREME_HARDSHIP));
        assertEquals(6, plan.plan().sentences().size());
        assertEquals(Coverage.NOT_A_RULE, plan.plan().sentences().getFirst().coverage());
        assertEquals("标题", plan.plan().sentences().getFirst().reason());
        assertNull(plan.plan().sentences().get(1).reason());
        assertTrue(plan.plan().text().startsWith("样例县方案"));
        assertEquals(List.of("样例.yml"), plan.cases());
    }

    @Test
    void readsClausesOfEveryLevel() {
        Clause county = plan.clauses().clause("III");
        assertEquals(Level.COUNTY, county.level());
        assertEquals("三、低保边缘线为低保标准的1.5倍。", county.quote());
        Clause reading = plan.clauses().clause("R_SAMPLE");
        assertEquals(Level.INTERPRETATION, reading.level());
        assertEquals("并轨平台读法", reading.document());
        assertEquals("样例县民政局", reading.confirmBy());
        assertEquals(Level.PROVINCE, plan.clauses().clause("CITY_1").level());
        assertEquals(Level.NATION, plan.clauses().clause("MF2021_57_ART7").level());
        assertThrows(IllegalArgumentException.class, () -> plan.clauses().clause("R_NOBODY"));
    }

    @Test
    void everyNationalClauseHasItsConstantAndItsWords() {
        assertEquals(
                Stream.of(NationalClause.values()).map(Enum::name).sorted().toList(),
                ClauseBook.national().all().stream().map(Clause::id).sorted().toList());
        for (NationalClause clause : NationalClause.values()) {
            assertEquals(clause.name(), clause.clause().id());
            assertNull(clause.clause().quote());
        }
    }

    @Test
    void aCountysParameterReplacesTheNationalOne() {
        Parameter multiple = plan.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE);
        assertEquals(Openness.FIXED_BY_PLAN, multiple.openness());
        assertEquals(List.of(plan.clauses().clause("III")), multiple.clauses());
        assertEquals(Comparison.BELOW, multiple.comparison());
        assertTrue(multiple.admits(new Ratio(30_000)));
        assertFalse(multiple.admits(new Ratio(30_001)));
        assertFalse(multiple.byResidence());
        assertEquals(9, plan.parameters().size());
        assertThrows(IllegalArgumentException.class, () -> plan.parameter("no-such"));
    }

    @Test
    void readsValuesByResidenceAndDay() {
        Parameter cost = plan.parameter("hospital-cost");
        assertTrue(cost.byResidence());
        assertEquals(new Money(10_000_050), cost.max());
        assertEquals(3, cost.values().size());
        DatedValue urban = cost.values().get(1);
        assertEquals(Residence.URBAN, urban.residence());
        assertEquals(new Money(2_000_025), urban.value());
        assertFalse(urban.assumed());
        DatedValue rural = Parameter.latest(cost.values(), Residence.RURAL, LocalDate.of(2025, 7, 1), null);
        assertNotNull(rural);
        assertEquals(new Money(1_200_000), rural.value());
        assertEquals(List.of(plan.clauses().clause("R_SAMPLE")), rural.clauses());
    }

    @Test
    void findsWholeNumbersThatAreFixed() {
        assertEquals(new Whole(18), plan.fixedWhole(ParameterIds.AGE_OF_MAJORITY));
        assertThrows(IllegalArgumentException.class, () -> plan.fixedWhole(ParameterIds.ALLOWANCE_STANDARD));
        assertThrows(IllegalArgumentException.class, () -> plan.fixedWhole(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE));
    }

    @Test
    void readsTheProcedure() {
        assertEquals("窗口", plan.procedure().channels().getFirst().name());
        assertEquals(
                List.of(Track.STANDARD, Track.EXTENDED),
                plan.procedure().tracks().stream().map(track -> track.track()).toList());
        assertNull(plan.procedure().tracks().getFirst().condition());
        assertEquals("特殊情况", plan.procedure().tracks().getLast().condition());
        assertEquals(45, plan.procedure().tracks().getLast().days());
        Step application = plan.procedure().steps().getFirst();
        assertNull(application.limit());
        assertNull(application.objection());
        assertEquals(1, application.people());
        assertEquals("application", plan.procedure().clock().from());
        assertEquals(LimitStart.DECISION, plan.procedure().refusal().from());
        assertFalse(application.tentative());
        Step notice = plan.procedure().steps().getLast();
        assertEquals(
                new TimeLimit(
                        5,
                        DayUnit.CALENDAR_DAY,
                        LimitStart.POSTING,
                        Set.of(),
                        List.of(plan.clauses().clause("IV"))),
                notice.limit());
        TimeLimit national = notice.nationalLimit();
        assertNotNull(national);
        assertEquals(LimitStart.PREVIOUS_STEP, national.from());
        assertEquals(Set.of(Category.SUBSISTENCE_ALLOWANCE), national.categories());
        assertEquals(
                List.of(new Evidence(EvidenceKind.PHOTO, "公示照片"), new Evidence(EvidenceKind.DOCUMENT, "公示单")),
                notice.evidence());
        assertEquals(List.of(Performer.VILLAGE), notice.performers());
        assertEquals(2, notice.people());
        assertEquals(List.of("县民政局"), notice.bureaus());
        assertNotNull(notice.start());
        assertEquals(List.of("application"), notice.parallelWith());
        Objection objection = notice.objection();
        assertNotNull(objection);
        assertEquals("重新调查", objection.words());
        assertEquals(List.of(StepKind.HOME_VISIT, StepKind.COMMUNITY_REVIEW), objection.leadsTo());
        assertEquals(1, objection.clauses().size());
        assertTrue(notice.tentative());
    }

    @Test
    void readsMonitoringWarningsEvaluationAndProvisions() {
        assertNull(plan.monitoring().getFirst().every());
        var recheck = plan.monitoring().getLast().every();
        assertNotNull(recheck);
        assertEquals(2, recheck.count());
        assertEquals(CycleUnit.QUARTER, recheck.unit());
        assertEquals(WarningLevel.YELLOW, plan.warnings().getFirst().level());
        assertNull(plan.warnings().getLast().level());
        Scheme scheme = plan.evaluation().scheme();
        assertNotNull(scheme);
        assertTrue(scheme.equalWeights());
        assertEquals(
                List.of("摸排", "受理"),
                scheme.sheets().getFirst().dimensions().stream()
                        .map(Scheme.Dimension::name)
                        .toList());
        assertEquals(List.of(), SchemeCheck.of(scheme));
        assertEquals(
                List.of(
                        new ScoringMethod.Rate(),
                        new ScoringMethod.Deduction(Points.of(5), Points.ZERO),
                        new ScoringMethod.Bands(List.of(new ScoringMethod.Band(new Ratio(9_000), Points.of(20)))),
                        new ScoringMethod.Bonus(Points.of(1), Points.of(3)),
                        new ScoringMethod.Ranking(),
                        new ScoringMethod.Veto(1),
                        new ScoringMethod.Judgement(
                                List.of(new ScoringMethod.Grade("好", "有记录、有反馈", Points.of(8), Points.of(10))),
                                Points.of(2))),
                scheme.sheets()
                        .getFirst()
                        .indicators()
                        .map(Scheme.Indicator::method)
                        .toList());
        assertEquals(2, plan.evaluation().clauses().size());
        assertEquals(Topic.INCOME_BASIS, plan.provisions().getFirst().topic());
        assertEquals(7, plan.provisions().size());
    }
}
