package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.identity.UserChange;
import cn.binggui.core.identity.Users;
import cn.binggui.core.identity.WebSessions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A township worker from the first day to the last, in real browsers: made, logged in, locked out. */
class UserJourneyTest {
    private static final String USERNAME = "daye-journey";
    private static final String PASSWORD = "还地桥边住着几户人家";

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
            seeOwnSessions(worker);
            lock(admin);
            worker.locator("a.product").click();
            assertThat(worker.locator(".login-ended")).containsText("您的密码、角色或账号状态已变更");
            Looks.screen(worker, "login-ended");
            Chromium.logIn(worker, USERNAME, PASSWORD);
            assertThat(worker.locator("vaadin-login-form")).containsText("用户名或密码不正确");
        }
    }

    private static String create(Page page) {
        page.locator("#user-new").waitFor();
        Looks.screen(page, "users");
        page.locator("#user-new").click();
        page.locator("#user-username input").fill(USERNAME);
        page.locator("#user-displayName input").fill("旅途中");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("乡镇工作人员"))
                .check();
        page.locator("#user-create").click();
        assertThat(page.locator("#user-township")).containsText("请选择所在乡镇（街道）");
        Looks.screen(page, "user-new");
        page.locator("#user-township input").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("还地桥镇"))
                .click();
        page.locator("#user-create").click();
        page.locator("#one-time-password").waitFor();
        assertThat(page.locator("#user-create")).hasCount(0);
        Looks.screen(page, "user-password");
        String oneTime = page.locator("#one-time-password input").inputValue();
        page.locator("#one-time-password-done").click();
        return oneTime;
    }

    private static void changePassword(Page page, String oneTime) {
        Chromium.logIn(page, USERNAME, oneTime);
        page.locator("#old-password").waitFor();
        Looks.screen(page, "password");
        page.locator("#old-password input").fill(oneTime);
        page.locator("#new-password input").fill("1234567890");
        page.locator("#new-password-again input").fill("1234567890");
        page.locator("#save-password").click();
        assertThat(page.locator("#new-password")).containsText("最常见的密码");
        page.locator("#new-password input").fill("还地桥边有人家吗");
        page.locator("#new-password-again input").fill("还地桥边有人家吗");
        page.locator("#save-password").click();
        assertThat(page.locator("#new-password")).containsText("10 至 200");
        page.locator("#new-password input").fill(PASSWORD);
        page.locator("#new-password-again input").fill(PASSWORD);
        page.locator("#save-password").click();
        assertThat(page.locator("body")).containsText("旅途中，您好");
    }

    private static void seeOwnSessions(Page page) {
        page.locator("#user-menu").click();
        page.locator("#own-sessions").click();
        assertThat(page.locator(".session-item")).hasCount(1);
        assertThat(page.locator(".session-item")).containsText("当前会话");
        RunningApp.bean(WebSessions.class)
                .open(
                        RunningApp.bean(Authentication.class).login(USERNAME, PASSWORD, "192.0.2.90"),
                        "192.0.2.90",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0.50");
        page.reload();
        assertThat(page.locator(".session-item")).hasCount(2);
        Looks.screen(page, "sessions");
        page.setViewportSize(390, 844);
        Looks.fits(page);
        Looks.screen(page, "sessions-phone");
        page.setViewportSize(1366, 768);
        page.locator("#end-others").click();
        assertThat(page.locator(".session-item")).hasCount(1);
    }

    private static void lock(Page page) {
        page.locator("#user-search input").fill("journey");
        assertThat(page.locator(".user-count")).hasText("共 1 人");
        assertThat(page).hasURL(Pattern.compile("q=journey"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(USERNAME))
                .click();
        page.locator("#user-lock").waitFor();
        Looks.screen(page, "user");
        page.setViewportSize(390, 844);
        Looks.screen(page, "user-phone");
        page.keyboard().press("Escape");
        assertThat(page.locator("#user-lock")).hasCount(0);
        page.locator(".user-card").first().waitFor();
        Looks.screen(page, "users-phone");
        Looks.fits(page);
        page.setViewportSize(1366, 768);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(USERNAME))
                .click();
        // the other one must save after this page has read
        page.locator("#user-lock").waitFor();
        meetAnotherAdministrator(page);
        page.locator("#user-lock").click();
        page.locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".user-account-line")).containsText("已锁定");
    }

    private static void meetAnotherAdministrator(Page page) {
        Actor province = RunningApp.actor("province-admin");
        Users users = RunningApp.bean(Users.class);
        Actor seen = users.get(province, USERNAME).actor();
        users.change(province, new UserChange(USERNAME, seen.version(), "路上改的", seen.roles(), seen.scope()));
        page.locator("#user-displayName input").fill("旅途的人");
        page.locator("#user-save").click();
        assertThat(page.locator(".user-conflict")).containsText("姓名：旅途中 → 路上改的");
        assertThat(page.locator("#user-displayName input")).hasValue("旅途的人");
        Looks.screen(page, "user-conflict");
        page.locator("#user-conflict-theirs").click();
        assertThat(page.locator("#user-displayName input")).hasValue("路上改的");
    }

    @Test
    void theProvinceSeesEverybodysUsersByCounty() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            page.navigate(RunningApp.url() + "/users?county=daye");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "province-admin");
            page.locator("#user-new").waitFor();
            assertThat(page).hasURL(Pattern.compile("/users\\?county=daye$"));
            Looks.screen(page, "users-province");
            page.setViewportSize(390, 844);
            page.locator(".user-card").first().waitFor();
            Looks.fits(page);
            Looks.screen(page, "users-province-phone");
        }
    }
}
