package cn.binggui.ui.policy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.UpperConflict;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.core.policy.change.ParameterDrafts;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.ViewTest;
import cn.binggui.ui.clause.UpperConflictMark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 大冶 publishes a value that comes into force long after everything that other tests determine, and takes it back. */
class ParameterChangeViewTest extends ViewTest {
    private static final LocalDate FROM = LocalDate.of(2088, 7, 1);

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void open(String user) {
        // a browser closes them as it goes elsewhere
        $(ValueDialog.class).all().forEach(ValueDialog::close);
        logInAs(user);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("parameters");
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private void type(String id, String text) {
        test($(TextField.class).id(id)).setValue(text);
    }

    private static ParameterChange change() {
        return RunningApp.bean(ParameterChanges.class).list(RunningApp.actor("daye-admin"), "daye").stream()
                .filter(each -> each.value().from().equals(FROM))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneDraftsAnotherPublishesAndItIsTakenBack() throws InterruptedException {
        open("daye-admin");
        assertTrue(texts().contains("上位规定"), texts());
        press("draft-allowance-standard-RURAL");
        type("value-number", "八千");
        press("value-save");
        assertTrue($(TextField.class).id("value-number").isInvalid());
        type("value-number", "9,120");
        test($(DatePicker.class).id("value-from")).setValue(FROM);
        press("value-save");
        assertTrue($(TextField.class).id("value-document").isInvalid(), "a document is asked for");
        assertEquals("9,120", $(TextField.class).id("value-number").getValue());
        type("value-document", "冶政发〔2088〕3号");
        assertTrue(kept().isPresent(), "what is typed is kept");
        press("value-save");
        assertTrue(kept().isEmpty(), "what is saved is no longer kept");
        ParameterChange draft = change();
        assertTrue(texts().contains("9120 元"), texts());
        press("effects-" + draft.id());
        assertTrue(texts().contains("正在按全县现有家庭估算"), texts());
        await(() -> texts().contains("低保每年支出由"), this::texts);
        assertTrue(texts().contains("只作参考，不改变任何认定结果"), texts());
        assertTrue($(Button.class).id("effects-" + draft.id()).isEnabled());
        press("submit-" + draft.id());
        assertTrue(texts().contains("等待另一名县级管理员审核"), texts());

        open("daye-admin2");
        press("giveBack-" + draft.id());
        assertTrue(texts().contains("请写明退回的理由"), texts());
        press("publish-" + draft.id());
        assertEquals(ChangeState.PUBLISHED, change().state());
        assertTrue(texts().contains("9120 元/人·年，2088-07-01 起"), texts());
        type("words-" + draft.id(), "文件暂缓施行");
        press("withdraw-" + draft.id());
        assertEquals(ChangeState.WITHDRAWN, change().state());
        assertTrue(texts().contains("已撤回"), texts());
        assertFalse(texts().contains("2088-07-01 起"), texts());
        String history = $(Timeline.class).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .filter(each -> each.contains("冶政发〔2088〕3号"))
                .findFirst()
                .orElseThrow();
        assertTrue(history.contains("8532 → 9120 元/人·年"), history);
        assertTrue(history.contains("+588 元/人·年（+6.9%）"), history);
        assertTrue(history.contains("依据 冶政发〔2088〕3号（文件原文），大冶县级管理员 起草于"), history);
        assertTrue(history.contains("撤回：文件暂缓施行"), history);
        assertTrue(history.contains("依据 黄政发〔2025〕7号城乡低保标准，随本县数据载入"), history);
    }

    @Test
    void whatIsTypedComesBackUntilItIsGivenUp() {
        open("daye-admin");
        press("draft-relapse-monitoring-line");
        type("value-number", "8,2");
        type("value-document", "鄂政办〔2088〕1号");
        open("daye-admin2");
        press("draft-relapse-monitoring-line");
        assertEquals("", $(TextField.class).id("value-number").getValue(), "it is nobody else's");
        open("daye-admin");
        press("draft-relapse-monitoring-line");
        assertEquals("8,2", $(TextField.class).id("value-number").getValue());
        assertEquals("鄂政办〔2088〕1号", $(TextField.class).id("value-document").getValue());
        assertTrue($(Span.class).id("value-status").getText().contains("已恢复草稿"));
        press("value-discard");
        assertEquals("", $(TextField.class).id("value-document").getValue());
        open("daye-admin");
        press("draft-relapse-monitoring-line");
        assertEquals("", $(TextField.class).id("value-number").getValue());
        assertEquals("", $(Span.class).id("value-status").getText());
    }

    @Test
    void aNumberThatDiffersFromAnUpperRuleShowsTheSentence() {
        open("daye-operator");
        List<String> marks = marks();
        assertEquals(2, marks.size(), "the multiple of the margin, and the days of the notice");
        assertTrue(marks.stream().allMatch(mark -> mark.contains("与上位规定不一致")), marks::toString);
        assertTrue(
                marks.stream().anyMatch(mark -> mark.contains("国办发〔2023〕39号") && mark.contains("1.5倍")),
                marks::toString);
        assertTrue(marks.stream().anyMatch(mark -> mark.contains("上位规定为7个自然日")), marks::toString);
        open("shiquan-admin");
        assertEquals(List.of(), marks());
    }

    private List<String> marks() {
        return $(UpperConflictMark.class).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    @Test
    void theDialogShowsItToo() {
        open("daye-admin");
        CountyPolicy policy = RunningApp.bean(CountyPolicies.class).get("daye");
        Parameter margin = policy.parameters().stream()
                .filter(each -> each.id().equals("allowance-margin-multiple"))
                .findFirst()
                .orElseThrow();
        new ValueDialog(
                        new KeptValue(
                                RunningApp.bean(ParameterDrafts.class),
                                RunningApp.actor("daye-admin"),
                                margin,
                                null,
                                null),
                        UpperConflict.of(policy, margin),
                        value -> {})
                .open();
        String dialog = $(ValueDialog.class).single().getElement().getTextRecursively();
        assertTrue(dialog.contains("与上位规定不一致"), dialog);
        assertTrue(dialog.contains("国办发〔2023〕39号"), dialog);
    }

    private static Optional<Draft> kept() {
        return RunningApp.bean(ParameterDrafts.class)
                .find(RunningApp.actor("daye-admin"), "allowance-standard", Residence.RURAL, null);
    }

    @Test
    void operatorsReadAndTownshipsDoNot() {
        open("daye-operator");
        assertEquals(
                List.of(),
                $(Button.class).all().stream()
                        .filter(button -> button.getText().equals("拟定新值"))
                        .toList());
        logInAs("daye-township");
        assertThrows(RuntimeException.class, () -> navigate("parameters", ParameterChangeView.class));
    }
}
