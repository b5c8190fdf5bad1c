package cn.binggui.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.SampleRounds;
import cn.binggui.core.scoring.scheme.SchemeDrafts;
import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.core.scoring.scheme.Schemes;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 乡宁's plan has no scheme and its administrator builds one; 石泉's changes the plan's, in words that no round minds. */
class SchemeViewsTest extends ViewTest {
    private final Schemes schemes = RunningApp.bean(Schemes.class);

    @AfterEach
    void leaveNoDraft() {
        RunningApp.bean(SchemeDrafts.class).remove(RunningApp.actor("shiquan-admin"));
    }

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private void open(String place) {
        test($(NativeButton.class).id("place-" + place)).click();
    }

    private void type(String field, String value) {
        test($(TextField.class).id(field)).setValue(value);
    }

    private void edit(String place) {
        UI.getCurrent().navigate("evaluations/scheme/edit", QueryParameters.of("item", place));
        assertInstanceOf(SchemeEditorView.class, getCurrentView());
    }

    private SchemeVersion current(Actor actor) {
        return schemes.current(actor).orElseThrow();
    }

    /** Somebody else publishes a version with other words for one indicator's content. */
    private void publishElsewhere(Actor admin, String content) {
        SchemeVersion now = current(admin);
        SchemeForm form = SchemeForm.of(now.scheme());
        SchemeForm.Indicator before = form.indicator("visits").orElseThrow();
        Scheme scheme = SchemeReading.of(form.with(new SchemeForm.Indicator(
                        before.id(),
                        before.name(),
                        content,
                        before.full(),
                        before.direction(),
                        before.standard(),
                        before.metric(),
                        before.evidence(),
                        before.clauses())))
                .scheme();
        schemes.publish(admin, now.version(), scheme, "考核内容写得更明白");
    }

    @Test
    void aCountyWithoutASchemeBuildsOneAndPublishesIt() {
        Actor admin = logInAs("xiangning-admin");
        UI.getCurrent().navigate("evaluations/scheme");
        assertTrue(texts().contains("本县方案未规定评价方案"), texts());
        press("scheme-edit");
        press("scheme-unit-TOWNSHIP");
        type("scheme-evaluator", "县专班");
        press("scheme-dimensions-add");
        type("scheme-dimensions-0-0", "办理");
        press("scheme-dimensions-add");
        type("scheme-dimensions-1-0", "核查");
        open("scheme");
        test($(Checkbox.class).id("scheme-equal")).click();
        open("TOWNSHIP");
        type("scheme-dimensions-0-1", "60");
        type("scheme-dimensions-1-1", "39.5");
        assertTrue(texts().contains("权重合计 99.5%"), texts());
        assertTrue(texts().contains("各考核项目的权重合计为99.5%，须为100%"), texts());
        type("scheme-dimensions-1-1", "40%");
        assertFalse(texts().contains("须为100%"), texts());

        indicatorFrom("scheme-dimensions-0");
        type("scheme-name", "办结及时");
        test($(Select.class).id("scheme-source")).selectItem("平台数据：按时办结率");
        assertTrue(texts().contains(Metric.CASES_IN_TIME.formula()), texts());
        test($(Select.class).id("scheme-method")).selectItem("分档");
        type("scheme-full", "100");
        press("scheme-bands-add");
        type("scheme-bands-0-0", "95");
        type("scheme-bands-0-1", "100");
        press("scheme-bands-add");
        type("scheme-bands-1-0", "98");
        type("scheme-bands-1-1", "60");
        assertTrue(texts().contains("“办结及时”的各档须由好到差排列"), texts());
        type("scheme-bands-1-0", "80");
        assertTrue(texts().contains("不低于95%得100.00分；不低于80%得60.00分；其余不得分"), texts());

        open("TOWNSHIP");
        indicatorFrom("scheme-dimensions-1");
        type("scheme-name", "核查到位");
        test($(Select.class).id("scheme-source")).selectItem("评价员评判（两人各自评分）");
        type("scheme-full", "100");
        type("scheme-spread", "15");
        press("scheme-rubric-add");
        type("scheme-rubric-0-0", "好");
        type("scheme-rubric-0-1", "80");
        type("scheme-rubric-0-2", "100");
        open("publish");
        assertFalse($(Button.class).id("scheme-publish").isEnabled());
        assertTrue(texts().contains("“核查到位”由人填报，请写明须有哪些佐证材料"), texts());
        test($(NativeButton.class).withClassName("scheme-way").first()).click();
        test($(TextArea.class).id("scheme-evidence")).setValue("核查表\n照片\n");
        open("publish");
        press("scheme-publish");
        assertTrue($(TextArea.class).id("scheme-note").isInvalid(), "publishing asks what it is about");
        test($(TextArea.class).id("scheme-note")).setValue("首版");
        press("scheme-publish");

        assertInstanceOf(SchemeView.class, getCurrentView());
        assertTrue(texts().contains("第 1 版") && texts().contains("县自定") && texts().contains("核查到位"), texts());
        Scheme.Sheet sheet = current(admin).scheme().sheets().getFirst();
        assertEquals(
                List.of(new Ratio(6_000), new Ratio(4_000)),
                sheet.dimensions().stream().map(Scheme.Dimension::weight).toList());
        assertEquals(
                new ScoringMethod.Bands(List.of(
                        new ScoringMethod.Band(new Ratio(9_500), Points.of(100)),
                        new ScoringMethod.Band(new Ratio(8_000), Points.of(60)))),
                sheet.dimensions().getFirst().indicators().getFirst().method());
        assertEquals(
                List.of("核查表", "照片"),
                sheet.dimensions().getLast().indicators().getFirst().evidence());
        UI.getCurrent().navigate("evaluations");
        assertTrue(texts().contains("开启评价"), "a round can be opened now");
    }

    /** Opens the dimension of that line and adds an indicator there, which is opened. */
    private void indicatorFrom(String line) {
        test($(Button.class).withClassName("scheme-line-open").atIndex(line.endsWith("0") ? 1 : 2))
                .click();
        press("scheme-indicators-add");
        test($(Button.class).withClassName("scheme-line-open").first()).click();
    }

    @Test
    void aNumberThatWillNotDoIsSaidAtItsFieldAndSurvives() {
        logInAs("shiquan-admin");
        edit("accepted");
        type("scheme-full", "七十");
        assertEquals("分值须为数字，如 10 或 12.5", $(TextField.class).id("scheme-full").getErrorMessage());
        assertTrue($(TextField.class).id("scheme-full").isInvalid());
        assertTrue(texts().contains("草稿已自动保存"), texts());
        open("publish");
        assertTrue(texts().contains("还有 1 处须改正"), texts());

        UI.getCurrent().navigate("evaluations/scheme");
        assertTrue(texts().contains("您有未发布的修改"), texts());
        edit("accepted");
        assertTrue(texts().contains("已恢复草稿"), texts());
        assertEquals("七十", $(TextField.class).id("scheme-full").getValue());
        type("scheme-full", "-70");
        assertEquals("分值不能为负数", $(TextField.class).id("scheme-full").getErrorMessage());
        type("scheme-full", "70.555");
        assertEquals("分值最多两位小数", $(TextField.class).id("scheme-full").getErrorMessage());
        press("scheme-discard");
        open("accepted");
        assertEquals("70", $(TextField.class).id("scheme-full").getValue());
        press("scheme-undo-yes");
        assertEquals("70.555", $(TextField.class).id("scheme-full").getValue());
    }

    @Test
    void whatIsRemovedCanBeBroughtBack() {
        logInAs("shiquan-admin");
        edit("acceptance");
        test($(Button.class).withClassName("scheme-line-remove").first()).click();
        assertTrue(texts().contains("已删除“受理及时”"), texts());
        assertTrue(texts().contains("合计 30.00 分"), texts());
        press("scheme-undo-yes");
        assertTrue(texts().contains("合计 100.00 分"), texts());
        test($(Button.class).withClassName("scheme-line-down").first()).click();
        open("publish");
        assertTrue(texts().contains("受理及时、一次办好") && texts().contains("一次办好、受理及时"), texts());
    }

    @Test
    void methodsKeepWhatWasTypedForThem() {
        logInAs("shiquan-admin");
        edit("sent-back");
        assertTrue(texts().contains("III") || texts().contains("三"), "the plan's clauses stay");
        test($(Select.class).id("scheme-method")).selectItem("按比率");
        assertTrue(texts().contains("（1－比率）×30.00分"), texts());
        test($(Select.class).id("scheme-method")).selectItem("扣分");
        assertEquals("10", $(TextField.class).id("scheme-each").getValue());
        open("publish");
        assertTrue(texts().contains("与现行方案没有差别"), texts());
    }

    @Test
    void whoeverPublishesSecondSeesWhatTheOtherChanged() {
        Actor admin = logInAs("shiquan-admin");
        edit("survey");
        type("scheme-name", "摸排发现");
        publishElsewhere(admin, "镇每季度、村（社区）每月入户走访，主动发现救助帮扶对象");
        open("publish");
        test($(TextArea.class).id("scheme-note")).setValue("名称更明白");
        press("scheme-publish");
        assertInstanceOf(SchemeEditorView.class, getCurrentView());
        assertTrue(texts().contains("评价方案刚被别人改过并发布了新版"), texts());
        assertTrue(texts().contains("主动发现救助帮扶对象") && texts().contains("考核内容写得更明白"), texts());

        edit("survey");
        assertEquals("摸排发现", $(TextField.class).id("scheme-name").getValue(), "the draft is there");
        assertTrue(texts().contains("别人发布了第"), "and so is the conflict");
        int before = current(admin).version();
        press("scheme-goon");
        assertFalse(texts().contains("别人发布了第"), texts());
        assertTrue(texts().contains("已并入新版的改动"), texts());
        open("visits");
        assertEquals(
                "镇每季度、村（社区）每月入户走访，主动发现救助帮扶对象",
                $(TextArea.class).id("scheme-content").getValue());
        open("publish");
        assertEquals("名称更明白", $(TextArea.class).id("scheme-note").getValue());
        press("scheme-publish");
        assertEquals(before + 1, current(admin).version());
        assertTrue(texts().contains("摸排发现"), texts());
        assertTrue(texts().contains("名称更明白"), "the history tells");
    }

    @Test
    void runningRoundsKeepTheirVersion() {
        Round round = SampleRounds.open();
        logInAs("shiquan-admin");
        UI.getCurrent().navigate("evaluations/scheme");
        assertTrue(texts().contains("正在进行的“%s”仍按开启时的第 %d 版评分".formatted(round.name(), round.scheme())), texts());
    }

    @Test
    void othersMayReadAndNotEdit() {
        for (String reader : List.of("operator", "evaluator", "township", "department")) {
            logInAs("shiquan-" + reader);
            UI.getCurrent().navigate("evaluations/scheme");
            assertInstanceOf(SchemeView.class, getCurrentView(), reader);
            assertTrue(texts().contains("一次办好"), texts());
            assertTrue($(Button.class).all().stream()
                    .noneMatch(button ->
                            button.getId().filter("scheme-edit"::equals).isPresent()));
            assertThrows(
                    RuntimeException.class, () -> navigate("evaluations/scheme/edit", SchemeEditorView.class), reader);
        }
        logInAs("shiquan-village");
        assertThrows(RuntimeException.class, () -> navigate("evaluations/scheme", SchemeView.class));
        logInAs("huaishang-operator");
        UI.getCurrent().navigate("evaluations/scheme");
        assertTrue(texts().contains("本县方案未规定评价方案"), texts());
    }
}
