package cn.binggui.ui.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.population.PopulationState;
import cn.binggui.core.population.release.Sample;
import cn.binggui.core.population.release.Samples;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 乡宁's administrators prepare, refuse, release and take back samples. */
class SamplesViewTest extends ViewTest {
    private static final String PURPOSE = "屏幕测试用的样本";

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void open(String user) {
        logInAs(user);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("samples");
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private static List<Sample> samples() {
        return RunningApp.bean(Samples.class).list(RunningApp.actor("xiangning-admin"), "xiangning");
    }

    private void prepare() throws InterruptedException {
        int before = samples().size();
        test($(TextField.class).id("sample-purpose")).setValue(PURPOSE);
        press("sample-prepare");
        await(() -> texts().contains("样本已准备好"), this::texts);
        assertEquals(before + 1, samples().size());
    }

    @Test
    void onePreparesAnotherReleasesAndItIsTakenBack() throws InterruptedException {
        open("xiangning-admin");
        assertTrue(texts().contains("还没有样本") || !samples().isEmpty(), texts());
        press("sample-prepare");
        await(() -> $(TextField.class).id("sample-purpose").isInvalid(), this::texts);
        test($(IntegerField.class).id("sample-most")).setValue(2);
        press("sample-prepare");
        await(() -> $(IntegerField.class).id("sample-most").isInvalid(), this::texts);
        test($(IntegerField.class).id("sample-most")).setValue(400);
        prepare();
        Sample made = samples().getFirst();
        assertTrue(texts().contains("等待另一名县级管理员发布"), texts());
        assertTrue(texts().contains("因不足 5 户不收入"), texts());
        assertFalse(
                $(Button.class).all().stream()
                        .anyMatch(button -> button.getId().orElse("").equals("release-" + made.id())),
                "who prepared it cannot release it");

        open("xiangning-admin2");
        $(Details.class).all().forEach(details -> details.setOpened(true));
        assertTrue(texts().contains("样本乡镇") || texts().contains("其他样本乡镇"), texts());
        press("refuse-" + made.id());
        assertTrue(texts().contains("请写明不予发布的理由"), texts());
        press("release-" + made.id());
        assertEquals(PopulationState.RELEASED, samples().getFirst().state());
        assertTrue(texts().contains("可试算"), texts());
        test($(TextField.class).id("words-" + made.id())).setValue("测试完毕");
        press("withdraw-" + made.id());
        assertEquals(PopulationState.WITHDRAWN, samples().getFirst().state());
        assertTrue(texts().contains("测试完毕"), texts());
    }

    @Test
    void othersDoNotReachIt() {
        logInAs("xiangning-operator");
        assertThrows(RuntimeException.class, () -> navigate("samples", SamplesView.class));
        logInAs("province-admin");
        assertThrows(RuntimeException.class, () -> navigate("samples", SamplesView.class));
    }
}
