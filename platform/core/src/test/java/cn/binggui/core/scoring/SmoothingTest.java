package cn.binggui.core.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final Scheme SCHEME = SampleSchemes.of(
            null,
            SampleSchemes.counted("a", Metric.STEPS_IN_TIME, 100, new ScoringMethod.Rate()),
            SampleSchemes.counted("b", Metric.SENT_BACK, 100, new ScoringMethod.Deduction(Points.of(1), Points.ZERO)));

    @Test
    void fewCasesMoveFurtherTowardsTheCommonShare() {
        Map<String, Map<String, Reading>> readings = Map.of(
                "busy", Map.of("a", counted(90, 100)),
                "quiet", Map.of("a", counted(5, 5)),
                "slow", Map.of("a", counted(15, 35)));
        // all together 110 of 140; with a prior of five cases of that share
        Map<String, Map<String, Reading>> smoothed = smooth(readings);
        assertEquals(new Tally(90 * 140 + 5 * 110, 140 * 105), tally(smoothed, "busy")); // 89.46%
        assertEquals(new Tally(5 * 140 + 5 * 110, 140 * 10), tally(smoothed, "quiet")); // 89.29%
        assertEquals(new Tally(15 * 140 + 5 * 110, 140 * 40), tally(smoothed, "slow")); // 47.32%
    }

    @Test
    void whatIsNoShareStaysAsItIs() {
        Map<String, Map<String, Reading>> readings = Map.of(
                "few", Map.of("a", counted(1, 4), "b", counted(2, 50)),
                "none", Map.of("a", new Reading.NoSource()),
                "other", Map.of("a", counted(8, 10)));
        Map<String, Map<String, Reading>> smoothed = smooth(readings);
        assertEquals(readings.get("few"), smoothed.get("few"));
        assertEquals(readings.get("none"), smoothed.get("none"));
    }

    @Test
    void whereAllDidAlikeNothingChanges() {
        Map<String, Map<String, Reading>> readings =
                Map.of("one", Map.of("a", counted(8, 10)), "two", Map.of("a", counted(80, 100)));
        Map<String, UnitScore> scores = new SheetScoring(SCHEME, SCHEME.sheets().getFirst()).score(smooth(readings));
        assertEquals(Points.of(80), Objects.requireNonNull(scores.get("one")).total());
        assertEquals(Points.of(80), Objects.requireNonNull(scores.get("two")).total());
    }

    private static Map<String, Map<String, Reading>> smooth(Map<String, Map<String, Reading>> readings) {
        return Smoothing.of(SCHEME.sheets().getFirst(), readings, SCHEME.minimum());
    }

    private static Reading counted(long numerator, long denominator) {
        return new Reading.Counted(new Tally(numerator, denominator));
    }

    private static Tally tally(Map<String, Map<String, Reading>> readings, String unit) {
        Reading reading = Objects.requireNonNull(
                Objects.requireNonNull(readings.get(unit)).get("a"));
        return ((Reading.Counted) reading).tally();
    }
}
