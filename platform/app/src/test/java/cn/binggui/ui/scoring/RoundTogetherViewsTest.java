package cn.binggui.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.scoring.exchange.FilledTemplate;
import cn.binggui.core.scoring.exchange.MarkImport;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.SampleRounds;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.TrendFigure;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Units side by side, their way over rounds, and marks that come in from a workbook, as each person sees them. */
class RoundTogetherViewsTest extends ViewTest {
    private static final String UNIT = SampleRounds.DEPARTMENT;
    private static final String NAME = "县农业农村局（乡村振兴局）";

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private static void compare(Round round, String units) {
        UI.getCurrent()
                .navigate(
                        "evaluations/" + round.id() + "/compare",
                        QueryParameters.simple(Map.of("kind", "DEPARTMENT", "units", units)));
    }

    /** Lets another person sit down at this browser; a page that is open was made for the one before. */
    private static void another(String person) {
        logInAs(person);
        UI.getCurrent().navigate("");
    }

    private static String table(NativeTable table) {
        return table.getElement().getTextRecursively();
    }

    @Test
    void theAdministratorSeesAllUnitsSideBySideAndChoosesSome() {
        Round round = SampleRounds.scoring(Set.of(UNIT, "health", SampleRounds.TOWN));
        for (String one : Set.of("shiquan-evaluator", "shiquan-evaluator2")) {
            SampleRounds.mark(one, round, UNIT, "results", Points.of(95));
            SampleRounds.mark(one, round, "health", "results", Points.of(81));
        }
        logInAs("shiquan-admin");
        compare(round, "");
        assertInstanceOf(CompareView.class, getCurrentView());
        String shown = table($(NativeTable.class).id("compare"));
        assertTrue(shown.contains(NAME) && shown.contains("县卫健局"), shown);
        assertTrue(shown.contains("95.00▲最高") && shown.contains("81.00▼最低"), shown);
        assertTrue(shown.contains("待评分") && shown.contains("无数据来源"), shown);
        assertFalse(shown.contains("城关镇"), "one kind at a time");
        assertTrue($(Anchor.class).all().stream()
                .anyMatch(link -> link.getHref().equals("evaluations/" + round.id() + "/health?item=results")));
        CheckboxGroup<?> units = $(CheckboxGroup.class).id("compare-units");
        assertEquals(2, units.getValue().size());
        units.deselectAll();
        test($(Button.class).id("compare-some")).click();
        assertTrue(units.isInvalid());
        compare(round, "health");
        String one = table($(NativeTable.class).id("compare"));
        assertFalse(one.contains(NAME), one);
        assertFalse(one.contains("▲"), "one unit alone is neither best nor worst");
    }

    @Test
    void anEvaluatorSeesNoAmountsWhileScoringAndAUnitNothing() {
        Round round = SampleRounds.scoring(Set.of(UNIT, "health"));
        SampleRounds.mark("shiquan-evaluator2", round, UNIT, "results", Points.of(97));
        SampleRounds.mark("shiquan-evaluator", round, "health", "results", Points.of(83));
        logInAs("shiquan-evaluator");
        compare(round, "");
        assertTrue(texts().contains("评分期间不显示得分"), texts());
        assertTrue(texts().contains("您评 83.00"), texts());
        assertFalse(texts().contains("97.00") || texts().contains("名次"), texts());
        logInAs("shiquan-department");
        compare(round, "");
        assertFalse(getCurrentView() instanceof CompareView);
    }

    @Test
    void aUnitSeesItsOwnWayBesideTheMedianAndTheCountyAll() {
        SampleRounds.locked(Set.of(UNIT, "health"), 80);
        SampleRounds.locked(Set.of(UNIT, "health"), 90);
        logInAs("shiquan-department");
        UI.getCurrent().navigate("evaluations/trends", QueryParameters.of("unit", "health"));
        assertInstanceOf(TrendView.class, getCurrentView());
        assertTrue(texts().contains("走势 · " + NAME) && texts().contains("全县中位数"), texts());
        assertTrue(texts().contains("各考核项目得分率"), texts());
        assertFalse(texts().contains("县卫健局"), "another unit is not shown to it");
        another("shiquan-admin");
        UI.getCurrent().navigate("evaluations/trends", QueryParameters.of("kind", "DEPARTMENT"));
        assertTrue(texts().contains("县卫健局") && texts().contains(NAME), texts());
        UI.getCurrent().navigate("evaluations/trends", QueryParameters.of("unit", "health"));
        assertTrue(texts().contains("走势 · 县卫健局"), texts());
        assertTrue($(TrendFigure.class).all().stream().allMatch(figure -> {
            String svg = figure.getElement().getProperty("innerHTML");
            return svg.contains("<title id=") && svg.contains("<desc id=") && svg.contains("trend-own");
        }));
        another("province");
        UI.getCurrent().navigate("evaluation-results", QueryParameters.of("county", "shiquan"));
        assertTrue(texts().contains("部门总分走势"), texts());
        assertThrows(RuntimeException.class, () -> navigate("evaluations/trends", TrendView.class));
    }

    @Test
    void anEvaluatorLooksAtWhatWouldBeRecordedAndConfirms() {
        Round round = SampleRounds.scoring(Set.of(UNIT));
        var evaluator = logInAs("shiquan-evaluator");
        UI.getCurrent().navigate("evaluations/" + round.id());
        assertTrue(texts().contains("下载评分模板（3 项）"), texts());
        FilledTemplate filled =
                new FilledTemplate(RunningApp.bean(MarkImport.class).template(evaluator, round.id()));
        filled.fillAll("45", "材料齐全").fill(filled.row(UNIT, "measures"), "99", "超过分值");
        $(MarkImportPart.class).single().receive(filled.file());
        assertTrue(texts().contains("核对结果：2 行可以记录，1 行有误，0 行未填。还没有记录任何评分。"), texts());
        assertTrue(texts().contains("99.00 分不在任何等次之内"), texts());
        assertTrue(texts().contains("下载评分模板（3 项）"), "nothing is recorded yet");
        test($(Button.class).id("marks-confirm")).click();
        assertTrue(texts().contains("已记录 2 项，未能记录 0 项"), texts());
        assertTrue(texts().contains("下载评分模板（1 项）"), texts());
        $(MarkImportPart.class).single().receive(new byte[] {1});
        assertTrue(texts().contains("不能读取这个文件"), texts());
        another("shiquan-admin");
        UI.getCurrent().navigate("evaluations/" + round.id());
        assertFalse(texts().contains("离线评分"), "marks are the evaluators' own");
        assertTrue(texts().contains("导出 Excel") && texts().contains("并排对照"), texts());
    }
}
