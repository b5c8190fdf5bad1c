package cn.binggui.ui.policy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 大冶 publishes a value that comes into force long after everything that other tests determine, and takes it back. */
class ParameterChangeViewTest extends ViewTest {
    private static final LocalDate FROM = LocalDate.of(2088, 7, 1);

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void open(String user) {
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
        press("value-save");
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
