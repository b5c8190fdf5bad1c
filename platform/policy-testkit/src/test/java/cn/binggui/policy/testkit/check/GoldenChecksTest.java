package cn.binggui.policy.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.testkit.SampleCounty;
import cn.binggui.policy.testkit.golden.Expectation;
import cn.binggui.policy.testkit.golden.Expectation.ExpectedLabel;
import cn.binggui.policy.testkit.golden.Expectation.ExpectedReading;
import cn.binggui.policy.testkit.golden.GoldenCase;
import cn.binggui.policy.testkit.golden.GoldenCaseCheck;
import cn.binggui.policy.testkit.golden.GoldenCases;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldenChecksTest {
    private static final List<GoldenCase> CASES = GoldenCases.of(SampleCounty.class);
    private static final Expectation WRONG = new Expectation(
            Outcome.DETERMINED,
            Map.of("甲", Ruling.NOT_COUNTED, "丁", Ruling.COUNTED),
            9,
            new Money(1),
            new BigDecimal("0.01"),
            Category.OTHER_HARDSHIP,
            new ExpectedLabel(LabelStatus.MET),
            Map.of("甲", Treatment.PERSON_BY_PERSON),
            Set.of(Flag.GAP_FILLED),
            "县长",
            Set.of("disposable-income"),
            List.of(new ExpectedReading(1, BigDecimal.ONE, Category.NONE)));

    @Test
    void everyWrongFigureIsADeparture() {
        List<String> departures = departures(expecting(CASES.getFirst(), WRONG));
        for (String figure : List.of("成员甲", "成员丁", "人口", "计入收入", "人均", "类别", "标识", "个人", "提示", "批准", "缺参数", "读法")) {
            assertTrue(departures.stream().anyMatch(text -> text.contains(figure)), figure + " in " + departures);
        }
    }

    @Test
    void aWrongOutcomeAndAWrongReadingAreDepartures() {
        GoldenCase pending = CASES.get(7);
        Expectation other = new Expectation(
                Outcome.DETERMINED,
                Map.of(),
                null,
                new Money(0),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of(),
                List.of(
                        new ExpectedReading(2, BigDecimal.ZERO, Category.SUBSISTENCE_ALLOWANCE),
                        new ExpectedReading(1, BigDecimal.ZERO, Category.NONE)));
        assertEquals(
                List.of(
                        "结果应为 认定，实为 待定",
                        "没有单一结论",
                        "读法1人口应为 2，实为 1",
                        "读法2人均应为 0，实为 9000",
                        "读法2类别应为 NONE，实为 ALLOWANCE_MARGIN"),
                departures(expecting(pending, other)));
    }

    @Test
    void aClauseThatTheTraceDoesNotCiteIsADeparture() {
        GoldenCase first = CASES.getFirst();
        GoldenCase citing = new GoldenCase(
                first.file(),
                first.id(),
                first.situation(),
                List.of("V"),
                List.of("II"),
                first.facts(),
                first.assumed(),
                first.expected());
        assertEquals(List.of("引用 [V] 不在依据中", "不应引用 [II]"), departures(citing));
    }

    @Test
    void aCaseThatLeavesAFigureOutIsIncomplete() {
        Expectation bare = new Expectation(
                Outcome.PROPOSED, Map.of(), null, null, null, null, null, null, Set.of(), null, Set.of(), List.of());
        Subject subject = Breakage.subject(Breakage.SOUND);
        Subject incomplete = new Subject(
                subject.policy(),
                subject.anchor(),
                List.of(expecting(CASES.getFirst(), bare), CASES.getFirst()),
                subject.probes(),
                subject.samples());
        assertEquals(
                List.of("only 2 golden cases", "S-01 leaves a figure out", "two golden cases S-01"),
                Demand.GOLDEN_CASES_ARE_COMPLETE.problems(incomplete));
        assertEquals(1, Demand.GOLDEN_CASES_HOLD.problems(incomplete).size());
    }

    private static GoldenCase expecting(GoldenCase golden, Expectation expected) {
        return new GoldenCase(
                golden.file(),
                golden.id(),
                golden.situation(),
                golden.cites(),
                golden.avoids(),
                golden.facts(),
                golden.assumed(),
                expected);
    }

    private static List<String> departures(GoldenCase golden) {
        return GoldenCaseCheck.departures(Breakage.SOUND, golden);
    }
}
