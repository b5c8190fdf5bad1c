package cn.binggui.ui.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.integrity.SelfCheck;
import cn.binggui.ui.Chromium;
import cn.binggui.ui.ViewTest;
import com.microsoft.playwright.Page;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class IntegrityViewTest extends ViewTest {
    @Test
    void checksTheOwnCounty() {
        Actor actor = logInAs("daye-admin");
        UI.getCurrent().navigate("integrity");
        assertTrue($(Select.class).all().isEmpty());
        assertTrue($(NativeTableRow.class).all().isEmpty());
        test($(Button.class).id("run")).click();
        int checks = RunningApp.bean(SelfCheck.class).checks(actor).size();
        assertEquals(checks + 1, $(NativeTableRow.class).all().size());
        String words = $(Paragraph.class).id("summary").getText();
        assertTrue(words.startsWith("大冶市：检查 " + checks + " 项") && words.contains("0 项未能检查"), words);
    }

    @Test
    void isHiddenFromOthers() {
        logInAs("daye-operator");
        UI.getCurrent().navigate("integrity");
        assertFalse(UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(IntegrityView.class::isInstance));
    }

    @Test
    void looksWellInABrowser() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            page.navigate(RunningApp.url() + "/integrity");
            Chromium.logIn(page, "xiangning-admin");
            page.locator("#run").click();
            page.locator(".check-table").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/integrity.png")));
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/integrity-phone.png")));
            assertEquals(
                    Boolean.TRUE,
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing sticks out at phone width");
        }
    }
}
