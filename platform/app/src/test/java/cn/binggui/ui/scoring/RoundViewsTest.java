package cn.binggui.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.SampleRounds;
import cn.binggui.ui.UploadInput;
import cn.binggui.ui.ViewTest;
import cn.binggui.ui.casework.SampleCases;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;

/** The list of rounds, the board and the sheets, for each of those who come to them. */
class RoundViewsTest extends ViewTest {
    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private void sheet(Round round, String item) {
        UI.getCurrent()
                .navigate(
                        "evaluations/" + round.id() + "/" + SampleRounds.DEPARTMENT, QueryParameters.of("item", item));
        assertInstanceOf(SheetView.class, getCurrentView());
    }

    @Test
    void aCountyWithoutASchemeSaysSo() {
        logInAs("huaishang-admin");
        UI.getCurrent().navigate("evaluations");
        assertTrue(texts().contains("本县方案未规定评价方案"), texts());
        assertFalse(texts().contains("开启评价"), texts());
    }

    @Test
    void theAdministratorOpensARoundOverTheUnitsChosen() {
        logInAs("shiquan-admin");
        UI.getCurrent().navigate("evaluations");
        press("round-open");
        String name = SampleRounds.name();
        test($(TextField.class).id("round-name")).setValue("");
        press("round-open-yes");
        assertTrue($(TextField.class).id("round-name").isInvalid(), "what is wrong stands beside its field");
        test($(TextField.class).id("round-name")).setValue(name);
        press("round-units-none");
        press("round-open-yes");
        assertTrue($(CheckboxGroup.class).id("round-units").isInvalid());
        press("round-units-all");
        press("round-open-yes");
        assertInstanceOf(RoundView.class, getCurrentView());
        assertTrue(texts().contains(name) && texts().contains("城关镇") && texts().contains("县农业农村局"), texts());
    }

    @Test
    void theUnitSaysWhatItDidAndAnEvaluatorFindsTheNextItem() {
        Round round = SampleRounds.open();
        logInAs("shiquan-department");
        UI.getCurrent().navigate("evaluations/" + round.id());
        assertTrue(texts().contains("打开县农业农村局（乡村振兴局）的评分表"), texts());
        assertFalse(texts().contains("待第三人"), "the board is not for units");
        sheet(round, "results");
        test($(TextField.class).id("points")).setValue("101");
        test($(TextArea.class).id("words-SELF_ASSESS")).setValue("台账齐全");
        press("do-SELF_ASSESS");
        assertTrue(texts().contains("自评分不能超过分值 100.00"), texts());
        test($(TextField.class).id("points")).setValue("92");
        press("do-SELF_ASSESS");
        assertTrue(texts().contains("请上传佐证材料"), texts());
        $(UploadInput.class).single().receive("台账.jpg", SampleCases.picture());
        press("do-SELF_ASSESS");
        sheet(round, "results");
        assertTrue(texts().contains("自评 92.00 分") && texts().contains("台账齐全"), texts());
        assertFalse(texts().contains("总分"), "a unit sees no amount before it is told");
    }

    @Test
    void whatWasTypedComesBackAndIsSavedOnce() {
        Round round = SampleRounds.scoring();
        logInAs("shiquan-evaluator");
        sheet(round, "guidance-given");
        test($(TextField.class).id("points")).setValue("88");
        test($(TextArea.class).id("words-MARK")).setValue("记录基本完整");
        assertTrue(texts().contains("已自动保存"), texts());
        sheet(round, "guidance-given");
        assertEquals("88", $(TextField.class).id("points").getValue());
        test($(TextField.class).id("points")).setValue("八十八");
        press("do-MARK");
        assertTrue(texts().contains("请填写数字"), texts());
        assertEquals("记录基本完整", $(TextArea.class).id("words-MARK").getValue());
        test($(TextField.class).id("points")).setValue("88");
        press("do-MARK");
        assertTrue(texts().contains("您还有 2 项，共 4 项"), texts());
        assertTrue(
                $(NativeButton.class).id("item-measures").getElement().hasAttribute("aria-current"),
                "the next one that is left is open");
    }

    @Test
    void aMetricWithoutRecordsSaysSo() {
        Round round = SampleRounds.scoring();
        logInAs("shiquan-evaluator");
        sheet(round, "feedback");
        assertTrue(texts().contains("无数据来源"), texts());
        assertTrue(texts().contains("帮扶情况按期反馈率＝在季度最后一个月20日前反馈的派单"), texts());
    }

    @Test
    void theProvinceSeesLockedTotalsAndNothingElse() {
        logInAs("province");
        UI.getCurrent().navigate("evaluation-results", QueryParameters.of("county", "huaishang"));
        assertTrue(texts().contains("该县还没有归档的评价"), texts());
        assertThrows(RuntimeException.class, () -> navigate("evaluations", RoundListView.class));
    }

    @Test
    void isNotForVillagesNorForOtherUnits() {
        Round round = SampleRounds.open();
        logInAs("shiquan-village");
        assertThrows(RuntimeException.class, () -> navigate("evaluations", RoundListView.class));
        logInAs("shiquan-township");
        UI.getCurrent().navigate("evaluations/" + round.id() + "/" + SampleRounds.DEPARTMENT);
        assertFalse(getCurrentView() instanceof SheetView);
    }
}
