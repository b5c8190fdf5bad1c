package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A township worker from the first day to the last, in real browsers: made, logged in, locked out. */
class UserJourneyTest {
    private static final Path SCREENS = Path.of(System.getProperty("binggui.screens", "target/screens"));
    private static final String USERNAME = "daye-journey";

    static {
        // a busy machine draws late; a page that never comes still fails
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void aTownshipWorkerIsMadeChangesThePasswordAndIsEndedByALock() {
        try (var chromium = new Chromium()) {
            Page admin = chromium.page(1366, 768);
            admin.navigate(RunningApp.url() + "/users");
            Chromium.logIn(admin, "daye-admin");
            String oneTime = create(admin);

            Page worker = chromium.page(1366, 768);
            worker.navigate(RunningApp.url() + "/");
            changePassword(worker, oneTime);
            lock(admin);
        }
    }

    private static String create(Page page) {
        page.locator("#user-new").waitFor();
        screen(page, "users");
        page.locator("#user-new").click();
        page.locator("#user-username input").fill(USERNAME);
        page.locator("#user-displayName input").fill("旅途中");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("乡镇工作人员"))
                .check();
        page.locator("#user-create").click();
        assertThat(page.locator("#user-township")).containsText("请选择所在乡镇（街道）");
        screen(page, "user-new");
        page.locator("#user-township input").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("还地桥镇"))
                .click();
        page.locator("#user-create").click();
        page.locator("#one-time-password").waitFor();
        assertThat(page.locator("#user-create")).hasCount(0);
        screen(page, "user-password");
        String oneTime = page.locator("#one-time-password input").inputValue();
        page.locator("#one-time-password-done").click();
        return oneTime;
    }

    private static void changePassword(Page page, String oneTime) {
        Chromium.logIn(page, USERNAME, oneTime);
        page.locator("#old-password").waitFor();
        screen(page, "password");
        page.locator("#old-password input").fill(oneTime);
        page.locator("#new-password input").fill("1234567890");
        page.locator("#new-password-again input").fill("1234567890");
        page.locator("#save-password").click();
        assertThat(page.locator("#new-password")).containsText("最常见的密码");
        page.locator("#new-password input").fill("还地桥边有人家吗");
        page.locator("#new-password-again input").fill("还地桥边有人家吗");
        page.locator("#save-password").click();
        assertThat(page.locator("#new-password")).containsText("10 至 200");
        page.locator("#new-password input").fill("还地桥边有几户人家");
        page.locator("#new-password-again input").fill("还地桥边有几户人家");
    }

    private static void lock(Page page) {
        page.locator("#user-search input").fill("journey");
        assertThat(page.locator(".user-count")).hasText("共 1 人");
        assertThat(page).hasURL(Pattern.compile("q=journey"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(USERNAME))
                .click();
        page.locator("#user-lock").waitFor();
        screen(page, "user");
        page.setViewportSize(390, 844);
        screen(page, "user-phone");
        page.keyboard().press("Escape");
        assertThat(page.locator("#user-lock")).hasCount(0);
        page.locator(".user-card").first().waitFor();
        screen(page, "users-phone");
        assertEquals(
                Boolean.TRUE,
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                "nothing sticks out at phone width");
        page.setViewportSize(1366, 768);
    }

    private static void screen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
