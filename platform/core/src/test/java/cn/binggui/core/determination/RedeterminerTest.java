package cn.binggui.core.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.determination.StoredResult.Cause;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a result is another: each cause alone, and all of them together. */
class RedeterminerTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final Instant NOW = Instant.parse("2026-08-01T02:00:00Z");
    private static final HouseholdFacts POOR = facts("RURAL", "8000.00", "");
    private static final HouseholdFacts EARNING = facts("RURAL", "15000.00", "");

    private final DeterminationMeter meter = new DeterminationMeter();
    private final Redeterminer rules = new Redeterminer(new StandardPolicy(), "1.0.0", risesInSummer(), meter);

    @Test
    void theFirstResultHasNoCauseBeforeIt() {
        StoredResult first = first(rules, SPRING);
        assertEquals(Cause.FIRST, first.cause());
        assertEquals("", first.causeNote());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, first.category());
    }

    @Test
    void countsEveryDeterminationAndItsTime() {
        first(rules, SPRING);
        long once = meter.nanos();
        first(rules, SUMMER);
        assertEquals(2, meter.count());
        assertTrue(once > 0 && meter.nanos() > once);
    }

    @Test
    void namesTheFactThatHasChanged() {
        StoredResult found = rules.determine(revised(EARNING, "更新情况"), SPRING, first(rules, SPRING), 7L, NOW);
        assertEquals(Cause.FACTS, found.cause());
        assertEquals("家庭情况第1版→第2版：更新情况（甲 工资性收入 8000.00元→15000.00元）", found.causeNote());
        assertEquals(Category.NONE, found.category());
    }

    @Test
    void namesWhoCameWithoutTellingAllAboutThem() {
        HouseholdFacts more = facts("RURAL", "8000.00", """
                , {"id": "丙", "relation": "CHILD", "birthDate": "2026-01-01"}
                """);
        StoredResult found = rules.determine(revised(more, ""), SPRING, first(rules, SPRING), 7L, NOW);
        assertEquals("家庭情况第1版→第2版：丙 增加人员", found.causeNote());
    }

    @Test
    void countsWhatIsTooMuchForALine() {
        HouseholdFacts other = FactsCodec.read("""
                {"acceptedOn": "2026-03-01", "township": "某镇", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1980-01-01", "worksAway": true,
                              "majorIllness": true, "employed": false, "maritalStatus": "MARRIED"},
                             {"id": "乙", "relation": "CHILD", "birthDate": "2015-01-01"}],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": 15000.00}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """);
        StoredResult found = rules.determine(revised(other, ""), SPRING, first(rules, SPRING), 7L, NOW);
        assertEquals("家庭情况第1版→第2版：甲 婚姻状况 未婚→已婚，甲 外出务工 否→是，甲 已就业 是→否，甲 重病、重特大疾病 否→是等5项", found.causeNote());
    }

    @Test
    void namesTheNumberAndSinceWhenItIsInForce() {
        StoredResult was = rules.determine(latest(EARNING), SPRING, null, null, NOW);
        StoredResult found = rules.determine(latest(EARNING), SUMMER, was, 7L, NOW);
        assertEquals(Cause.PARAMETER, found.cause());
        assertEquals("低保标准 6000→8000元/人·年（2026-07-01起）；核定日 2026-03-01→2026-07-01", found.causeNote());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, found.category());
        assertEquals(7L, found.job());
    }

    @Test
    void tellsANumberThatWasCorrectedFromOneThatFollowed() {
        StoredResult was = new Redeterminer(
                        new StandardPolicy(), "1.0.0", (id, residence, on) -> standard(SPRING, 9000), meter)
                .determine(latest(EARNING), SPRING, null, null, NOW);
        StoredResult found = rules.determine(latest(EARNING), SPRING, was, 7L, NOW);
        assertEquals(Cause.PARAMETER, found.cause());
        assertEquals("参数数值有更正", found.causeNote());
    }

    @Test
    void takesAnotherResidenceForAFactAndNotForACorrection() {
        HouseholdFacts urban = facts("URBAN", "15000.00", "");
        StoredResult was = rules.determine(latest(EARNING), SPRING, null, null, NOW);
        StoredResult found =
                rules.determine(new LatestFacts(1, 2, urban, "更新情况", seq -> EARNING), SPRING, was, 7L, NOW);
        assertEquals(Cause.FACTS, found.cause());
        assertEquals("家庭情况第1版→第2版：更新情况（户籍类型 农村→城镇）；低保标准 6000→9600元/人·年（2026-01-01起）", found.causeNote());
    }

    @Test
    void namesTheRulesWhereNothingElseHasChanged() {
        StoredResult was = new Redeterminer(new StandardPolicy(Category.NONE), "0.9.0", risesInSummer(), meter)
                .determine(latest(POOR), SPRING, null, null, NOW);
        StoredResult found = rules.determine(latest(POOR), SPRING, was, 7L, NOW);
        assertEquals(Cause.RULES, found.cause());
        assertEquals("规则版本 0.9.0→1.0.0", found.causeNote());
    }

    @Test
    void namesEverythingThatHasChangedAtOnce() {
        StoredResult was = new Redeterminer(new StandardPolicy(Category.NONE), "0.9.0", risesInSummer(), meter)
                .determine(latest(POOR), SPRING, null, null, NOW);
        StoredResult found = rules.determine(revised(EARNING, "更新情况"), SUMMER, was, 7L, NOW);
        assertEquals(Cause.FACTS, found.cause());
        assertEquals(
                "家庭情况第1版→第2版：更新情况（甲 工资性收入 8000.00元→15000.00元）；低保标准 6000→8000元/人·年（2026-07-01起）；"
                        + "规则版本 0.9.0→1.0.0；核定日 2026-03-01→2026-07-01",
                found.causeNote());
    }

    @Test
    void aNoteFitsItsColumn() {
        StoredResult found = rules.determine(revised(EARNING, "长".repeat(600)), SPRING, first(rules, SPRING), 7L, NOW);
        assertEquals(500, found.causeNote().length());
        assertTrue(found.causeNote().endsWith("…"));
    }

    @Test
    void asksForNoEarlierFactsWhereTheResultStays() {
        StoredResult was = first(rules, SPRING);
        var same = new LatestFacts(1, 2, POOR, "更新情况", seq -> {
            throw new IllegalStateException("asked");
        });
        StoredResult found = rules.determine(same, SPRING, was, 7L, NOW);
        assertEquals(was.seq(), found.seq());
        assertSame(Cause.FIRST, found.cause());
        assertEquals(2, found.revision());
    }

    private static StoredResult first(Redeterminer rules, LocalDate on) {
        return rules.determine(latest(POOR), on, null, null, NOW);
    }

    private static LatestFacts latest(HouseholdFacts facts) {
        return new LatestFacts(1, 1, facts, "登记", seq -> {
            throw new IllegalStateException("there is no earlier revision");
        });
    }

    private static LatestFacts revised(HouseholdFacts facts, String note) {
        List<HouseholdFacts> earlier = List.of(POOR);
        return new LatestFacts(1, 2, facts, note, seq -> earlier.get(seq - 1));
    }

    private static Parameters risesInSummer() {
        return (id, residence, on) -> residence == Residence.URBAN
                ? standard(LocalDate.of(2026, 1, 1), 9600)
                : on.isBefore(SUMMER) ? standard(LocalDate.of(2025, 7, 1), 6000) : standard(SUMMER, 8000);
    }

    private static DatedValue standard(LocalDate from, long yuan) {
        return new DatedValue(from, null, Money.yuan(yuan), false, List.of());
    }

    private static HouseholdFacts facts(String residence, String wages, String more) {
        return FactsCodec.read("""
                {"acceptedOn": "2026-03-01", "township": "某镇", "residence": "%s",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1980-01-01"},
                             {"id": "乙", "relation": "CHILD", "birthDate": "2015-01-01"}%s],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %s}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """.formatted(residence, more, wages));
    }
}
