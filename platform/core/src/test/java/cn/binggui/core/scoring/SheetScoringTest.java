package cn.binggui.core.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.scoring.IndicatorScore.Reason;
import cn.binggui.core.scoring.IndicatorScore.Scored;
import cn.binggui.core.scoring.IndicatorScore.Unscored;
import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetScoringTest {
    private static final ScoringMethod.Rate RATE = new ScoringMethod.Rate();

    @ParameterizedTest
    @CsvSource({
        "7, 10, 14.00", // 20 × 0.7
        "0, 10, 0.00",
        "10, 10, 20.00",
        "2, 3, 4", // too few
        "5, 6, 16.67", // 20 × 5/6 = 16.666…
        "1, 8, 2.50",
    })
    void aRateIsTimesTheFullScore(long numerator, long denominator, BigDecimal points) {
        IndicatorScore score = score(
                SampleSchemes.counted("a", Metric.ACCEPTED_IN_TIME, 20, RATE),
                new Reading.Counted(new Tally(numerator, denominator)));
        if (denominator < 5) {
            assertEquals(
                    Reason.SAMPLE_TOO_SMALL,
                    assertInstanceOf(Unscored.class, score).reason());
        } else {
            assertEquals(Points.of(points), points(score));
        }
    }

    @Test
    void whereLowerIsBetterWhatIsLeftOfOneCounts() {
        assertEquals(
                Points.of(18),
                points(score(
                        SampleSchemes.counted("a", Metric.SENT_BACK, 20, RATE),
                        new Reading.Counted(new Tally(1, 10)))));
    }

    @ParameterizedTest
    @CsvSource({"899, 10", "900, 20", "901, 20", "799, 0", "800, 10"})
    void aBandBeginsAtItsBound(long numerator, int points) {
        ScoringMethod.Bands bands = new ScoringMethod.Bands(List.of(
                new ScoringMethod.Band(new Ratio(9_000), Points.of(20)),
                new ScoringMethod.Band(new Ratio(8_000), Points.of(10))));
        assertEquals(
                Points.of(points),
                points(score(
                        SampleSchemes.counted("a", Metric.STEPS_IN_TIME, 20, bands),
                        new Reading.Counted(new Tally(numerator, 1_000)))));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "2, 20", "5, 5", "6, 5"})
    void eachFaultIsDeductedDownToTheFloor(long times, int points) {
        ScoringMethod method = new ScoringMethod.Deduction(Points.of(5), Points.of(5));
        assertEquals(
                Points.of(points),
                points(score(
                        SampleSchemes.entered("a", Direction.LOWER_IS_BETTER, 30, method),
                        new Reading.Occurred(times))));
        assertEquals(
                Points.of(points),
                points(score(
                        SampleSchemes.counted("a", Metric.SENT_BACK, 30, method),
                        new Reading.Counted(new Tally(times, 50)))));
        assertEquals(
                Points.of(points),
                points(score(
                        SampleSchemes.counted("a", Metric.NOTICES_PROPER, 30, method),
                        new Reading.Counted(new Tally(50 - times, 50)))),
                "a notice that is not proper is a fault");
    }

    @Test
    void aBonusComesOnTopUpToItsCap() {
        Scheme scheme = SampleSchemes.of(
                null,
                SampleSchemes.counted("a", Metric.STEPS_IN_TIME, 50, RATE),
                SampleSchemes.entered(
                        "plus", Direction.HIGHER_IS_BETTER, 0, new ScoringMethod.Bonus(Points.of(1), Points.of(3))));
        UnitScore score =
                unit(scheme, Map.of("a", new Reading.Counted(new Tally(9, 10)), "plus", new Reading.Occurred(4)));
        assertEquals(Points.of(3), score.bonus());
        assertEquals(Points.of(93), score.total());
    }

    @Test
    void oneVetoMakesTheWholeSheetNothing() {
        Scheme scheme = SampleSchemes.of(
                null,
                SampleSchemes.counted("a", Metric.STEPS_IN_TIME, 50, RATE),
                SampleSchemes.entered("fraud", Direction.LOWER_IS_BETTER, 0, new ScoringMethod.Veto(2)));
        Reading full = new Reading.Counted(new Tally(10, 10));
        UnitScore once = unit(scheme, Map.of("a", full, "fraud", new Reading.Occurred(1)));
        assertNull(once.vetoed());
        assertEquals(Points.HUNDRED, once.total());
        UnitScore twice = unit(scheme, Map.of("a", full, "fraud", new Reading.Occurred(2)));
        assertEquals("fraud", twice.vetoed());
        assertEquals(Points.ZERO, twice.total());
    }

    @Test
    void ranksShareTheFullScoreAndEqualValuesShareARank() {
        Scheme scheme = SampleSchemes.of(
                null, SampleSchemes.counted("a", Metric.CASES_IN_TIME, 20, new ScoringMethod.Ranking()));
        Map<String, Map<String, Reading>> readings = new LinkedHashMap<>();
        readings.put("first", Map.of("a", new Reading.Counted(new Tally(10, 10))));
        readings.put("tied", Map.of("a", new Reading.Counted(new Tally(8, 10))));
        readings.put("tied too", Map.of("a", new Reading.Counted(new Tally(16, 20))));
        readings.put("last", Map.of("a", new Reading.Counted(new Tally(1, 10))));
        readings.put("few", Map.of("a", new Reading.Counted(new Tally(4, 4))));
        Map<String, UnitScore> scores = scoring(scheme).score(readings);
        assertEquals(Points.of(20), points(scores, "first"));
        assertEquals(Points.of(15), points(scores, "tied"));
        assertEquals(Points.of(15), points(scores, "tied too"));
        assertEquals(Points.of(5), points(scores, "last"));
        assertInstanceOf(
                Unscored.class,
                Objects.requireNonNull(scores.get("few")).indicators().get("a"));
    }

    @Test
    void whatCannotBeScoredCarriesNoWeight() {
        Scheme scheme = SampleSchemes.scheme(
                true,
                SampleSchemes.dimension(
                        "visits", null, SampleSchemes.counted("v", Metric.VISITS_ON_SCHEDULE, 100, RATE)),
                SampleSchemes.dimension(
                        "acceptance",
                        null,
                        SampleSchemes.counted("a", Metric.ACCEPTED_IN_TIME, 70, RATE),
                        SampleSchemes.counted("b", Metric.SENT_BACK, 30, RATE)),
                SampleSchemes.dimension("steps", null, SampleSchemes.counted("s", Metric.STEPS_IN_TIME, 10, RATE)));
        UnitScore score = unit(
                scheme,
                Map.of(
                        "v", new Reading.NoSource(),
                        "a", new Reading.Counted(new Tally(9, 10)), // 63 of 70
                        "b", new Reading.Counted(new Tally(1, 2)), // too few
                        "s", new Reading.Counted(new Tally(5, 6)))); // 8.33 of 10
        assertEquals(Points.of(90), score.dimensions().get("acceptance"));
        assertEquals(Points.of(new BigDecimal("83.30")), score.dimensions().get("steps"));
        assertFalse(score.dimensions().containsKey("visits"));
        assertEquals(Points.of(new BigDecimal("86.65")), score.total()); // (90 + 83.3) / 2
        assertEquals(6_667, score.weight());
    }

    @Test
    void statedWeightsWeigh() {
        Scheme scheme = SampleSchemes.scheme(
                false,
                SampleSchemes.dimension(
                        "a", new Ratio(7_500), SampleSchemes.counted("x", Metric.STEPS_IN_TIME, 10, RATE)),
                SampleSchemes.dimension("b", new Ratio(2_500), SampleSchemes.counted("y", Metric.VERIFIED, 50, RATE)));
        UnitScore score = unit(
                scheme, Map.of("x", new Reading.Counted(new Tally(8, 10)), "y", new Reading.Counted(new Tally(4, 10))));
        assertEquals(Points.of(70), score.total()); // 0.75 × 80 + 0.25 × 40
        assertEquals(10_000, score.weight());
    }

    @Test
    void nothingScoredIsNoTotalAndAJudgementIsWaitedFor() {
        Scheme scheme = SampleSchemes.of(
                null, SampleSchemes.entered("j", Direction.HIGHER_IS_BETTER, 100, SampleSchemes.rubric()));
        UnitScore waiting = unit(scheme, Map.of());
        assertNull(waiting.total());
        assertTrue(waiting.isWaiting());
        UnitScore judged = unit(scheme, Map.of("j", new Reading.Judged(Points.of(88))));
        assertEquals(Points.of(88), judged.total());
        assertFalse(judged.isWaiting());
    }

    @Test
    void threeThirdsAreAWhole() {
        Scheme scheme = SampleSchemes.scheme(
                true,
                SampleSchemes.dimension("a", null, SampleSchemes.counted("x", Metric.STEPS_IN_TIME, 3, RATE)),
                SampleSchemes.dimension("b", null, SampleSchemes.counted("y", Metric.VERIFIED, 3, RATE)),
                SampleSchemes.dimension("c", null, SampleSchemes.counted("z", Metric.ACCEPTED_IN_TIME, 3, RATE)));
        Reading third = new Reading.Counted(new Tally(5, 15));
        assertEquals(
                Points.of(new BigDecimal("33.33")),
                unit(scheme, Map.of("x", third, "y", third, "z", third)).total());
    }

    private static IndicatorScore score(Scheme.Indicator indicator, Reading reading) {
        return Objects.requireNonNull(unit(SampleSchemes.of(null, indicator), Map.of(indicator.id(), reading))
                .indicators()
                .get(indicator.id()));
    }

    private static UnitScore unit(Scheme scheme, Map<String, Reading> readings) {
        return Objects.requireNonNull(
                scoring(scheme).score(Map.of("town", readings)).get("town"));
    }

    private static SheetScoring scoring(Scheme scheme) {
        return new SheetScoring(scheme, scheme.sheets().getFirst());
    }

    private static Points points(Map<String, UnitScore> scores, String unit) {
        return points(Objects.requireNonNull(
                Objects.requireNonNull(scores.get(unit)).indicators().get("a")));
    }

    private static Points points(IndicatorScore score) {
        return assertInstanceOf(Scored.class, score).points();
    }
}
