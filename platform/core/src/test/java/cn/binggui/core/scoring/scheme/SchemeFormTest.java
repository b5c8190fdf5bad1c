package cn.binggui.core.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.RecordJson;
import cn.binggui.core.scoring.MethodKind;
import cn.binggui.core.scoring.SampleSchemes;
import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeFormTest {
    private static final Scheme EVERY_METHOD = SampleSchemes.scheme(
            false,
            SampleSchemes.dimension(
                    "x",
                    new Ratio(1_667),
                    SampleSchemes.counted("rate", Metric.STEPS_IN_TIME, 20, new ScoringMethod.Rate()),
                    SampleSchemes.counted("rank", Metric.VERIFIED, 20, new ScoringMethod.Ranking()),
                    SampleSchemes.counted(
                            "bands",
                            Metric.CASES_IN_TIME,
                            20,
                            new ScoringMethod.Bands(List.of(
                                    new ScoringMethod.Band(new Ratio(10_000), Points.of(20)),
                                    new ScoringMethod.Band(new Ratio(9_950), new Points(1_050))))),
                    SampleSchemes.counted(
                            "less", Metric.SENT_BACK, 20, new ScoringMethod.Deduction(new Points(50), Points.ZERO))),
            SampleSchemes.dimension(
                    "y",
                    new Ratio(8_333),
                    SampleSchemes.entered("judged", Direction.HIGHER_IS_BETTER, 100, SampleSchemes.rubric()),
                    SampleSchemes.entered(
                            "bonus",
                            Direction.HIGHER_IS_BETTER,
                            0,
                            new ScoringMethod.Bonus(Points.of(1), Points.of(3))),
                    SampleSchemes.entered("veto", Direction.LOWER_IS_BETTER, 0, new ScoringMethod.Veto(2))));

    private static SchemeForm.Indicator typed(String full) {
        return new SchemeForm.Indicator(
                "a",
                "按时",
                "",
                full,
                Direction.HIGHER_IS_BETTER,
                SchemeForm.Standard.BLANK,
                Metric.STEPS_IN_TIME,
                "",
                List.of());
    }

    private static SchemeForm form(String weight, SchemeForm.Indicator... indicators) {
        return new SchemeForm(
                weight.isEmpty(),
                "5",
                List.of(new SchemeForm.Sheet(
                        EvaluatedUnit.TOWNSHIP,
                        "县专班",
                        List.of(new SchemeForm.Dimension("d", "受理", weight, List.of(indicators), List.of())))));
    }

    private static List<SchemeProblem> problems(SchemeForm form) {
        return SchemeReading.of(form).problems();
    }

    @Test
    void aSchemeIsReadBackAsItWas() {
        SchemeReading reading = SchemeReading.of(SchemeForm.of(EVERY_METHOD));
        assertEquals(List.of(), reading.problems());
        assertEquals(EVERY_METHOD, reading.scheme());
        assertTrue(reading.isSound());
    }

    @Test
    void whatWasTypedSurvivesADraft() {
        RecordJson json = new RecordJson();
        SchemeForm half = form("十六", typed("2o"), SchemeForm.Indicator.blank(SchemeForm.newId()));
        assertEquals(half, json.read(json.write(half, SchemeForm.class), SchemeForm.class));
    }

    @ParameterizedTest
    @CsvSource({"12.5,1250", "１２．５,1250", "' 100 ',10000", "0.01,1", "12.,1200"})
    void numbersAreReadAsPeopleTypeThem(String typed, long hundredths) {
        Scheme scheme = SchemeReading.of(form("", typed(typed))).scheme();
        assertEquals(
                new Points(hundredths),
                scheme.sheets()
                        .getFirst()
                        .indicators()
                        .findFirst()
                        .orElseThrow()
                        .full());
    }

    @ParameterizedTest
    @CsvSource({
        "12.555,分值最多两位小数",
        "-1,分值不能为负数",
        "十二,分值须为数字，如 10 或 12.5",
        "1e3,分值须为数字，如 10 或 12.5",
        "9999999,分值过大",
        "'',请填写分值"
    })
    void aNumberThatWillNotDoIsSaidAtItsFieldAndNothingElse(String typed, String message) {
        assertEquals(List.of(new SchemeProblem("a", "full", message)), problems(form("", typed(typed))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100%", "１００％"})
    void aPercentSignDoesNoHarm(String weight) {
        assertEquals(List.of(), problems(form(weight, typed("10"))));
    }

    @Test
    void problemsStandInTheFormsOrder() {
        SchemeForm.Indicator back = SchemeForm.Indicator.blank(SchemeForm.newId());
        assertEquals(
                List.of("TOWNSHIP", "d", back.id()),
                problems(form("99.999", typed("10"), back)).stream()
                        .map(SchemeProblem::place)
                        .distinct()
                        .toList());
    }

    @Test
    void bandsAndGradesSayWhichOfThem() {
        SchemeForm.Standard bands = new SchemeForm.Standard(
                MethodKind.BANDS,
                List.of(new SchemeForm.Band("95%", "10"), new SchemeForm.Band("", "x")),
                "忘了",
                "",
                "",
                "",
                List.of(),
                "");
        SchemeForm.Indicator indicator = new SchemeForm.Indicator(
                "a", "按时", "", "10", Direction.HIGHER_IS_BETTER, bands, Metric.STEPS_IN_TIME, "", List.of());
        assertEquals(
                List.of(
                        new SchemeProblem("a", "bands.1.bound", "请填写第 2 档的档界"),
                        new SchemeProblem("a", "bands.1.points", "第 2 档的得分须为数字，如 10 或 12.5")),
                problems(form("", indicator)));
    }

    @Test
    void partsAreFoundAndReplacedByTheirIdentifiers() {
        SchemeForm form = form("", typed("10"));
        SchemeForm.Indicator added = SchemeForm.Indicator.blank(SchemeForm.newId());
        SchemeForm longer = form.withAfter("a", added);
        assertEquals(List.of("", "TOWNSHIP", "d", "a", added.id()), longer.places());
        assertEquals(EvaluatedUnit.TOWNSHIP, longer.unit(added.id()));
        assertEquals("20", longer.with(typed("20")).indicator("a").orElseThrow().full());
        assertNotEquals(
                added.id(), SchemeForm.Indicator.blank(SchemeForm.newId()).id());
        assertFalse(SchemeReading.of(SchemeForm.blank()).isSound());
    }
}
