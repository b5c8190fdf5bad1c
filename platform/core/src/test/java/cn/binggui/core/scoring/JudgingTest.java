package cn.binggui.core.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.value.Points;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rubric of a hundred points with a spread of ten. */
class JudgingTest {
    @Test
    void twoMarksAreNeeded() {
        assertEquals(new Judging.Waiting(2), judge());
        assertEquals(new Judging.Waiting(1), judge(80));
    }

    @Test
    void marksWithinTheSpreadAreMeant() {
        assertEquals(new Judging.Settled(Points.of(85)), judge(80, 90));
        assertEquals(new Judging.Settled(Points.of(new BigDecimal("84.50"))), judge(80, 89));
        assertEquals(new Judging.Settled(Points.of(80)), judge(80, 80));
    }

    @Test
    void aThirdIsAskedBeyondTheSpread() {
        assertEquals(new Judging.Disputed(Points.of(11)), judge(80, 91));
        assertEquals(new Judging.Disputed(Points.of(11)), judge(91, 80));
    }

    @Test
    void theTwoNearestMarksCount() {
        assertEquals(new Judging.Settled(Points.of(92)), judge(70, 90, 94));
        assertEquals(new Judging.Settled(Points.of(72)), judge(70, 90, 74));
        assertEquals(new Judging.Settled(Points.of(80)), judge(70, 90, 80));
    }

    private static Judging judge(int... marks) {
        List<Points> points = IntStream.of(marks).mapToObj(Points::of).toList();
        return Judging.of(SampleSchemes.rubric(), points);
    }
}
