package cn.binggui.ui.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.scoring.SpotCheckCases;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.spotcheck.SpotCheckState;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.core.scoring.spotcheck.SpotChecks;
import cn.binggui.policy.value.Ratio;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A spot check is made, committed to, frozen, drawn and checked on its screens. */
class SpotCheckViewTest extends ViewTest {
    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private boolean has(String id) {
        return $(Button.class).all().stream().anyMatch(button -> button.getId().equals(Optional.of(id)));
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private void open(String user, long id) {
        logInAs(user);
        // another person never has the page of the one before
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(CaseNavigation.spotCheck(id));
        assertInstanceOf(SpotCheckPageView.class, getCurrentView());
    }

    @Test
    void goesThroughItsFiveStatesWithTwoPeople() {
        LocalDate from = LocalDate.of(2024, 11, 4);
        SpotCheckCases.confirmed("shiquan", from, 4, 0);
        Actor admin = logInAs("shiquan-admin");
        UI.getCurrent().navigate("spot-checks");
        assertTrue(texts().contains("方案规定：对新增确认对象抽查，比例不低于 30%"), texts());
        test($(DatePicker.class).id("spotcheck-from")).setValue(from);
        test($(DatePicker.class).id("spotcheck-to")).setValue(LocalDate.of(2024, 12, 31));
        press("spotcheck-create");
        assertInstanceOf(SpotCheckPageView.class, getCurrentView());
        assertTrue(texts().contains("您编制了名单，种子由另一人承诺"), texts());
        assertFalse(has("spotcheck-commit"));
        assertFalse(has("spotcheck-freeze"), "nobody has committed");
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals("移出名单"))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("spotcheck-exclude");
        assertTrue($(TextArea.class).id("spotcheck-reason").isInvalid(), "a reason is asked for");
        test($(TextArea.class).id("spotcheck-reason")).setValue("全家已迁往外县");
        press("spotcheck-exclude");
        assertTrue(texts().contains("移出：全家已迁往外县"), texts());
        long id = RunningApp.bean(SpotChecks.class).page(admin, 0, 200).stream()
                .filter(row -> row.check().from().equals(from))
                .findFirst()
                .orElseThrow()
                .check()
                .id();

        open("shiquan-evaluator", id);
        press("spotcheck-commit");
        assertTrue(texts().contains("您承诺了种子，名单由另一人编制和冻结"), texts());
        assertFalse(has("spotcheck-refresh"));
        open("shiquan-admin", id);
        press("spotcheck-freeze");
        assertTrue(texts().contains("抽取时公开"), "the seed is still locked");
        press("spotcheck-draw");
        assertTrue(texts().contains("抽到的家庭（1 户）"), texts());
        press("spotcheck-verify");
        assertTrue(texts().contains("重新抽取的家庭：一致"), texts());

        open("shiquan-evaluator2", id);
        press("finding-save");
        assertTrue(texts().contains("请选择核查结果"), texts());
        choose(1);
        press("finding-save");
        assertTrue(texts().contains("请写明发现的情况"), texts());
        test($(TextArea.class).id("finding-words")).setValue("名下有两辆营运车");
        // the network drops; what was entered is there when the page is opened again
        open("shiquan-evaluator2", id);
        assertTrue(texts().contains("已恢复草稿"), texts());
        assertEquals("名下有两辆营运车", $(TextArea.class).id("finding-words").getValue());
        press("finding-save");
        assertTrue(texts().contains("不该认定"), texts());
        assertTrue(texts().contains("更正结果：另记一条"), texts());
        assertTrue(texts().contains("差错率 100%，95% 区间"), texts());
        choose(0);
        press("finding-save");
        assertTrue(texts().contains("更正第 1 条"), texts());
        assertTrue(texts().contains("已被更正"), texts());
        press("spotcheck-finish");
        SpotCheckView done = SpotCheckCases.view(admin, id);
        assertEquals(SpotCheckState.DONE, done.check().state());
        assertEquals(2, done.drawn().getFirst().findings().size());
    }

    private void choose(int which) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> result = $(RadioButtonGroup.class).id("finding-result");
        result.setValue(result.getListDataView().getItem(which));
    }

    @Test
    void savingGoesOnToTheNextHousehold() {
        LocalDate from = LocalDate.of(2025, 1, 6);
        SpotCheckCases.confirmed("shiquan", from, 4, 0);
        long id =
                SpotCheckCases.drawn("shiquan", from, LocalDate.of(2025, 1, 27).plusDays(7));
        Actor admin = RunningApp.actor("shiquan-admin");
        int drawn = SpotCheckCases.view(admin, id).drawn().size();
        open("shiquan-evaluator2", id);
        for (int i = 0; i < drawn; i++) {
            choose(0);
            press("finding-save");
        }
        assertTrue(SpotCheckCases.view(admin, id).drawn().stream().allMatch(line -> line.finding() != null));
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.hasClassName("spot-line-button"))
                        .toList()
                        .getLast())
                .click();
        assertTrue(texts().contains("更正结果：另记一条"), texts());
    }

    @Test
    void aTownshipReadsItsOwnHouseholdsOnly() {
        LocalDate from = LocalDate.of(2025, 12, 1);
        SpotCheckCases.confirmed("shiquan", from, 2, 0);
        long id = SpotCheckCases.drawn("shiquan", from, LocalDate.of(2025, 12, 31));
        open("shiquan-township", id);
        assertTrue(texts().contains("这里只列出您工作范围内抽到的家庭"), texts());
        assertTrue(texts().contains("还没有登记核查结果"), texts());
        assertFalse(has("finding-save"));
        assertFalse(has("spotcheck-verify"));
        assertFalse(texts().contains("办理经过"));
        logInAs("shiquan-village");
        assertThrows(RuntimeException.class, () -> navigate("spot-checks", SpotCheckListView.class));
        logInAs("province");
        assertThrows(RuntimeException.class, () -> navigate("spot-checks", SpotCheckListView.class));
    }

    @Test
    void whereThePlanIsSilentTheScreenSaysSo() {
        logInAs("daye-operator");
        UI.getCurrent().navigate("spot-checks");
        assertTrue(texts().contains("本县方案未规定抽查比例"), texts());
        assertTrue(texts().contains("由县级管理员设定本县自定比例"), texts());
        assertFalse($(Button.class).id("spotcheck-create").isEnabled());
        logInAs("daye-admin");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("spot-checks");
        press("spotcheck-create");
        assertTrue($(BigDecimalField.class).id("spotcheck-share").isInvalid(), "the share is asked for");
        test($(BigDecimalField.class).id("spotcheck-share")).setValue(new BigDecimal("12.5"));
        press("spotcheck-create");
        assertInstanceOf(SpotCheckPageView.class, getCurrentView());
        assertTrue(texts().contains("12.5%"), texts());
        assertTrue(texts().contains("本县自定"), texts());
        Actor admin = RunningApp.actor("daye-admin");
        assertTrue(RunningApp.bean(SpotChecks.class).page(admin, 0, 200).stream()
                .anyMatch(row -> row.check().share().equals(new Ratio(1250))));
    }
}
