package cn.binggui.core.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.core.scoring.SampleSchemes;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import org.junit.jupiter.api.Test;

class SchemeMergeTest {
    private static final Scheme.Indicator A = rate("a", Metric.STEPS_IN_TIME, 10);
    private static final Scheme.Indicator B = rate("b", Metric.VERIFIED, 20);
    private static final Scheme.Indicator C = rate("c", Metric.CASES_IN_TIME, 30);

    private static Scheme.Indicator rate(String id, Metric metric, int full) {
        return SampleSchemes.counted(id, metric, full, new ScoringMethod.Rate());
    }

    private static Scheme scheme(Scheme.Indicator... indicators) {
        return SampleSchemes.scheme(true, SampleSchemes.dimension("x", null, indicators));
    }

    private static Scheme merged(Scheme base, Scheme theirs, Scheme mine) {
        return SchemeReading.of(SchemeMerge.upon(base, theirs, SchemeForm.of(mine)))
                .scheme();
    }

    @Test
    void whatOnlyOneOfThemChangedIsTaken() {
        Scheme.Indicator a = rate("a", Metric.STEPS_IN_TIME, 15);
        Scheme.Indicator b = rate("b", Metric.VERIFIED, 25);
        assertEquals(scheme(a, b), merged(scheme(A, B), scheme(a, B), scheme(A, b)));
    }

    @Test
    void whereBothChangedTheFormStays() {
        Scheme.Indicator theirs = rate("a", Metric.STEPS_IN_TIME, 15);
        Scheme.Indicator mine = rate("a", Metric.STEPS_IN_TIME, 12);
        assertEquals(scheme(mine), merged(scheme(A), scheme(theirs), scheme(mine)));
    }

    @Test
    void whatTheyAddedComesBehindItsNeighbour() {
        assertEquals(scheme(A, C, B), merged(scheme(A, B), scheme(A, C, B), scheme(A, B)));
        assertEquals(scheme(B, C), merged(scheme(A, B), scheme(A, C, B), scheme(B)));
    }

    @Test
    void whatTheyRemovedGoesUnlessItWasChanged() {
        Scheme.Indicator changed = rate("b", Metric.VERIFIED, 25);
        assertEquals(scheme(A), merged(scheme(A, B), scheme(A), scheme(A, B)));
        assertEquals(scheme(A, changed), merged(scheme(A, B), scheme(A), scheme(A, changed)));
    }

    @Test
    void whatTheFormRemovedStaysAway() {
        assertEquals(scheme(A), merged(scheme(A, B), scheme(A, B), scheme(A)));
    }

    @Test
    void nothingStandsTwiceWhereBothMovedIt() {
        Scheme base = SampleSchemes.scheme(
                true, SampleSchemes.dimension("x", null, A, B), SampleSchemes.dimension("y", null, C));
        Scheme theirs = SampleSchemes.scheme(
                true, SampleSchemes.dimension("x", null, A), SampleSchemes.dimension("y", null, C, B));
        assertEquals(theirs, merged(base, theirs, base));
        Scheme.Indicator changed = rate("b", Metric.VERIFIED, 25);
        Scheme mine = SampleSchemes.scheme(
                true, SampleSchemes.dimension("x", null, A, changed), SampleSchemes.dimension("y", null, C));
        assertEquals(mine, merged(base, theirs, mine));
    }

    @Test
    void twoFirstSchemesBecomeOne() {
        Scheme theirs = SampleSchemes.scheme(true, SampleSchemes.dimension("x", null, A));
        Scheme mine = SampleSchemes.scheme(true, SampleSchemes.dimension("y", null, B));
        assertEquals(
                SampleSchemes.scheme(
                        true, SampleSchemes.dimension("y", null, B), SampleSchemes.dimension("x", null, A)),
                SchemeReading.of(SchemeMerge.upon(null, theirs, SchemeForm.of(mine)))
                        .scheme());
    }
}
