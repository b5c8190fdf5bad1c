package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.core.household.IdNumber;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A village's worker registers a household, takes a member out of it, and finds all of it again on its page. */
class ChangeJourneyTest {
    private static final String HEAD = "测试韩杨";
    private static final Pattern FILE = Pattern.compile(".*/household/\\d+");

    @Test
    void registersAndTakesAMemberOut() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            page.navigate(RunningApp.url() + "/household/new");
            Chromium.logIn(page, "daye-village");
            register(page);
            page.locator("#change").click();
            page.locator("#choose-leave").waitFor();
            look(page, "change-choices");
            page.locator("#choose-join").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/change?kind=leave");

            fill(page, "change-reason", "凭死亡证明办理");
            page.getByText("草稿已自动保存").waitFor();
            page.keyboard().press("Control+Enter");
            page.getByText("请选择离开的人员").waitFor();
            look(page, "change-mistakes");
            page.locator("#who-leaves vaadin-radio-button").nth(1).click();
            page.locator("#leave-reason").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("死亡"))
                    .click();
            page.locator("#preview").click();
            page.waitForURL("**step=preview");
            page.getByText("减少人员：乙（死亡）").waitFor();
            look(page, "change-preview");
            page.reload();
            page.getByText("减少人员：乙（死亡）").waitFor();
            page.goBack();
            page.locator("#preview").waitFor();
            assertEquals("凭死亡证明办理", page.locator("#change-reason input").inputValue());
            look(page, "change-leave");
            page.goForward();
            page.locator("#save").click();

            page.waitForURL(FILE);
            page.locator("#timeline")
                    .getByText("第2版：减少人员：乙（死亡）：凭死亡证明办理")
                    .first()
                    .waitFor();
            page.locator("#difference").getByText("乙 减少人员").waitFor();
            page.locator("#reveal").click();
            page.locator("#reveal-reason input").fill("核对户主身份");
            page.keyboard().press("Enter");
            page.locator("#people").getByText(HEAD).waitFor();
            look(page, "change-done");
            page.locator("#correct-甲").click();
            page.locator("#correct-reason").waitFor();
            page.waitForTimeout(300);
            look(page, "change-correct");
            page.keyboard().press("Escape");

            String file = page.url();
            page.navigate(file + "/change?kind=join");
            page.locator("#name-乙").waitFor();
            look(page, "change-join");
            page.navigate(file + "/change?kind=merge");
            page.locator("#find-household").waitFor();
            look(page, "change-merge");
        }
    }

    private static void register(Page page) {
        page.locator("#name-甲").waitFor();
        fill(page, "name-甲", HEAD);
        fill(page, "id-number-甲", IdNumber.of("42028119680717611").value());
        page.getByText("1968-07-17出生").waitFor();
        page.getByText("添加人员").click();
        Locator second = page.locator(".member-card").nth(1);
        second.locator("vaadin-date-picker input").fill("1970-02-03");
        second.locator("vaadin-date-picker input").press("Tab");
        page.locator("#save").click();
        page.locator("#category").waitFor();
    }

    private static void fill(Page page, String id, String value) {
        Locator input = page.locator("#" + id + " input");
        input.fill(value);
        input.blur();
    }

    /** Nothing sticks out at either width; the pictures are for people. */
    private static void look(Page page, String name) {
        page.setViewportSize(390, 844);
        assertEquals(
                Boolean.TRUE,
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                "nothing sticks out on " + name);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/" + name + "-phone.png"))
                .setFullPage(true));
        page.setViewportSize(1366, 768);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")));
    }
}
