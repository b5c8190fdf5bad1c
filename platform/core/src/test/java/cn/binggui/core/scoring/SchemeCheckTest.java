package cn.binggui.core.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.SchemeCheck;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeCheckTest {
    private static final Scheme.Indicator SOUND =
            SampleSchemes.counted("a", Metric.STEPS_IN_TIME, 20, new ScoringMethod.Rate());

    @Test
    void aSoundSchemeHasNoProblems() {
        assertEquals(List.of(), problems(SampleSchemes.of(null, SOUND)));
        assertEquals(List.of(), problems(SampleSchemes.of(new Ratio(10_000), SOUND)));
        assertEquals(
                List.of(),
                problems(SampleSchemes.of(
                        null, SampleSchemes.entered("j", Direction.HIGHER_IS_BETTER, 100, SampleSchemes.rubric()))));
    }

    @Test
    void weightsSumToAHundredPercent() {
        Scheme scheme = SampleSchemes.scheme(
                false,
                SampleSchemes.dimension("x", new Ratio(5_000), SOUND),
                SampleSchemes.dimension(
                        "y",
                        new Ratio(4_999),
                        SampleSchemes.counted("b", Metric.VERIFIED, 20, new ScoringMethod.Rate())));
        assertEquals(List.of("“乡镇（街道）”各考核项目的权重合计为99.99%，须为100%，请调整"), problems(scheme));
    }

    @Test
    void equalWeightsAreNotStated() {
        assertEquals(
                List.of("均权方案不另填权重"),
                problems(SampleSchemes.scheme(true, SampleSchemes.dimension("x", new Ratio(10_000), SOUND))));
    }

    @Test
    void bandsGetWorseAndStayWithinTheFullScore() {
        ScoringMethod.Bands bands = new ScoringMethod.Bands(List.of(
                new ScoringMethod.Band(new Ratio(8_000), Points.of(10)),
                new ScoringMethod.Band(new Ratio(9_000), Points.of(21))));
        assertEquals(
                List.of("“a”有一档21.00分，超过分值20.00", "“a”的各档须由好到差排列，分数逐档降低"),
                problems(SampleSchemes.of(null, SampleSchemes.counted("a", Metric.STEPS_IN_TIME, 20, bands))));
    }

    @Test
    void boundsOfDeductionBonusAndVetoHold() {
        assertEquals(
                List.of("“a”每次扣分须大于0", "“a”的保底分须低于分值"),
                problems(SampleSchemes.of(
                        null,
                        SampleSchemes.counted(
                                "a", Metric.SENT_BACK, 20, new ScoringMethod.Deduction(Points.ZERO, Points.of(20))))));
        assertEquals(
                List.of("加分项不占分值，“plus”的分值须为0", "“plus”每次加分须大于0，且不超过加分上限"),
                problems(SampleSchemes.of(
                        null,
                        SOUND,
                        SampleSchemes.entered(
                                "plus",
                                Direction.HIGHER_IS_BETTER,
                                5,
                                new ScoringMethod.Bonus(Points.of(3), Points.of(2))))));
        assertEquals(
                List.of("“veto”须写明发生几次起否决，至少1次"),
                problems(SampleSchemes.of(
                        null,
                        SOUND,
                        SampleSchemes.entered("veto", Direction.LOWER_IS_BETTER, 0, new ScoringMethod.Veto(0)))));
    }

    @Test
    void aRubricFitsTheFullScoreWithoutOverlap() {
        ScoringMethod.Judgement rubric = new ScoringMethod.Judgement(
                List.of(
                        new ScoringMethod.Grade("好", "", Points.of(80), Points.of(101)),
                        new ScoringMethod.Grade("差", "", Points.of(0), Points.of(80))),
                Points.of(100));
        assertEquals(
                List.of("“j”两人评分的最大差距须小于分值", "“j”的等次“好”须在0到100.00分之间，下限不高于上限", "“j”的等次须由高到低排列，不相重叠"),
                problems(SampleSchemes.of(null, SampleSchemes.entered("j", Direction.HIGHER_IS_BETTER, 100, rubric))));
    }

    @Test
    void aDimensionHasSomethingToScoreAndIdsAreOnce() {
        assertEquals(
                List.of("“x”至少要有一项有分值的指标"), problems(SampleSchemes.scheme(true, SampleSchemes.dimension("x", null))));
        assertEquals(List.of("指标“a”的标识重复"), problems(SampleSchemes.of(null, SOUND, SOUND)));
    }

    private static List<String> problems(Scheme scheme) {
        return SchemeCheck.of(scheme).stream().map(SchemeCheck.Problem::message).toList();
    }
}
