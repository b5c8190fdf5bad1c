package cn.binggui.core.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.core.scoring.SampleSchemes;
import cn.binggui.core.scoring.scheme.SchemeDiff.Kind;
import cn.binggui.core.scoring.scheme.SchemeDiff.Line;
import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeDiffTest {
    private static final String TOWN = "乡镇（街道）";
    private static final Scheme.Indicator STEPS =
            SampleSchemes.counted("步骤", Metric.STEPS_IN_TIME, 60, new ScoringMethod.Rate());
    private static final Scheme.Indicator BACK = SampleSchemes.counted("退回", Metric.SENT_BACK, 40, deduction(10, 0));

    private static ScoringMethod deduction(int each, int floor) {
        return new ScoringMethod.Deduction(Points.of(each), Points.of(floor));
    }

    private static Scheme equal(Scheme.Indicator... indicators) {
        return SampleSchemes.scheme(true, SampleSchemes.dimension("受理", null, indicators));
    }

    private static Line changed(List<String> place, String what, String before, String after) {
        return new Line(Kind.CHANGED, place, what, before, after);
    }

    @Test
    void theSameSchemeDoesNotDiffer() {
        assertEquals(List.of(), SchemeDiff.between(equal(STEPS, BACK), equal(STEPS, BACK)));
    }

    @Test
    void aFirstSchemeIsAllNew() {
        assertEquals(
                List.of(new Line(Kind.ADDED, List.of(TOWN), "被评价单位", "", "受理")),
                SchemeDiff.between(null, equal(STEPS)));
        assertEquals(
                List.of(new Line(Kind.REMOVED, List.of(TOWN), "被评价单位", "受理", "")),
                SchemeDiff.between(equal(STEPS), new Scheme(true, 5, List.of())));
    }

    @Test
    void whatAMethodTakesIsToldOneByOne() {
        List<String> place = List.of(TOWN, "受理", "退回");
        assertEquals(
                List.of(changed(place, "每次扣分", "10.00", "5.00"), changed(place, "保底分", "0.00", "1.00")),
                SchemeDiff.between(
                        equal(BACK), equal(SampleSchemes.counted("退回", Metric.SENT_BACK, 40, deduction(5, 1)))));
        assertEquals(
                List.of(changed(place, "评分办法", "扣分：满分40.00分，每发生一次扣10.00分，最低0.00分", "按比率：（1－比率）×40.00分")),
                SchemeDiff.between(
                        equal(BACK),
                        equal(SampleSchemes.counted("退回", Metric.SENT_BACK, 40, new ScoringMethod.Rate()))));
    }

    @Test
    void gradesBonusAndBandsAreCompared() {
        List<String> place = List.of(TOWN, "受理", "甲");
        ScoringMethod.Judgement rubric = SampleSchemes.rubric();
        assertEquals(
                List.of(changed(place, "两人评分的最大差距", "10.00", "20.00")),
                SchemeDiff.between(
                        equal(judged(rubric)),
                        equal(judged(new ScoringMethod.Judgement(rubric.rubric(), Points.of(20))))));
        assertEquals(
                List.of(changed(place, "评分等次", "好（80.00—100.00分）：有记录；差（0.00—79.00分）：没有", "好（80.00—100.00分）：有记录")),
                SchemeDiff.between(
                        equal(judged(rubric)),
                        equal(judged(new ScoringMethod.Judgement(rubric.rubric().subList(0, 1), Points.of(10))))));
        assertEquals(
                List.of(changed(place, "加分上限", "5.00", "6.00")), SchemeDiff.between(equal(bonus(5)), equal(bonus(6))));
        assertEquals(
                List.of(changed(place, "评分办法", "分档：不低于90%得100.00分；其余不得分", "分档：不低于95%得100.00分；其余不得分")),
                SchemeDiff.between(equal(bands(9_000)), equal(bands(9_500))));
    }

    private static Scheme.Indicator judged(ScoringMethod method) {
        return SampleSchemes.entered("甲", Direction.HIGHER_IS_BETTER, 100, method);
    }

    private static Scheme.Indicator bonus(int cap) {
        return SampleSchemes.entered(
                "甲", Direction.HIGHER_IS_BETTER, 0, new ScoringMethod.Bonus(Points.of(1), Points.of(cap)));
    }

    private static Scheme.Indicator bands(long bound) {
        return judged(new ScoringMethod.Bands(List.of(new ScoringMethod.Band(new Ratio(bound), Points.of(100)))));
    }

    @Test
    void fullScoreMetricAndEvidenceAreCompared() {
        List<String> place = List.of(TOWN, "受理", "步骤");
        assertEquals(
                List.of(
                        changed(place, "分值", "60.00", "50.00"),
                        changed(place, "数据来源", "步骤按时率", "评价员填报"),
                        changed(place, "佐证材料", "", "通报")),
                SchemeDiff.between(
                        equal(STEPS),
                        equal(SampleSchemes.entered("步骤", Direction.HIGHER_IS_BETTER, 50, new ScoringMethod.Rate()))));
    }

    @Test
    void indicatorsComeAndGoAndChangePlaces() {
        assertEquals(
                List.of(new Line(
                        Kind.ADDED, List.of(TOWN, "受理", "退回"), "指标", "", "40.00分；满分40.00分，每发生一次扣10.00分，最低0.00分")),
                SchemeDiff.between(equal(STEPS), equal(STEPS, BACK)));
        assertEquals(
                List.of(new Line(Kind.REMOVED, List.of(TOWN, "受理", "步骤"), "指标", "60.00分；比率×60.00分", "")),
                SchemeDiff.between(equal(STEPS, BACK), equal(BACK)));
        assertEquals(
                List.of(new Line(Kind.MOVED, List.of(TOWN, "受理"), "指标的顺序", "步骤、退回", "退回、步骤")),
                SchemeDiff.between(equal(STEPS, BACK), equal(BACK, STEPS)));
    }

    @Test
    void anIndicatorThatChangesItsDimensionIsNeitherNewNorGone() {
        Scheme before = SampleSchemes.scheme(
                true, SampleSchemes.dimension("受理", null, STEPS), SampleSchemes.dimension("研判", null, BACK));
        Scheme after = SampleSchemes.scheme(true, SampleSchemes.dimension("受理", null, STEPS, BACK));
        assertEquals(
                List.of(
                        new Line(Kind.MOVED, List.of(TOWN, "受理", "退回"), "所属考核项目", "研判", "受理"),
                        new Line(Kind.REMOVED, List.of(TOWN, "研判"), "考核项目", "", "")),
                SchemeDiff.between(before, after));
    }

    @Test
    void weightsAndTheSmallestSampleAreCompared() {
        Scheme before = SampleSchemes.scheme(true, SampleSchemes.dimension("受理", null, STEPS));
        Scheme stated = new Scheme(
                false,
                8,
                SampleSchemes.scheme(false, SampleSchemes.dimension("受理", new Ratio(10_000), STEPS))
                        .sheets());
        assertEquals(
                List.of(
                        changed(List.of(), "权重", "均权", "各项目分别规定"),
                        changed(List.of(), "最少案卷数", "5", "8"),
                        changed(List.of(TOWN, "受理"), "权重", "均权", "100%")),
                SchemeDiff.between(before, stated));
    }
}
