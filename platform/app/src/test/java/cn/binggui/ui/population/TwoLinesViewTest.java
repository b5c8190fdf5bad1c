package cn.binggui.ui.population;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.junit.jupiter.api.Test;

/** 乡宁's operator moves the county's own line. */
class TwoLinesViewTest extends ViewTest {
    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void showsEachStepAndEachTownship() throws InterruptedException {
        logInAs("xiangning-operator");
        UI.getCurrent().navigate("two-lines");
        assertTrue($(Select.class).withId("lab-lines-county").all().isEmpty(), "there is one county only");
        test($(IntegerField.class).id("lab-lines-steps")).setValue(2);
        test($(Button.class).id("lab-lines-compute")).click();
        await(() -> texts().contains("各乡镇"), this::texts);
        assertTrue(texts().contains("两线合一"), texts());
        assertFalse(texts().contains("本县方案没有提到"), texts());
    }
}
