package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.identity.WebSessions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser does whose person does nothing; only the browser's clock is put forward. */
class IdleGuardTest {
    private static final Path SCREENS = Path.of(System.getProperty("binggui.screens", "target/screens"));

    static {
        // a busy machine draws late; a page that never comes still fails
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void warnsTwoMinutesBeforeAndGoesOnWhenAsked() {
        try (var chromium = new Chromium()) {
            Page page = loggedIn(chromium, "huaishang-operator");
            page.clock().fastForward("27:30");
            assertThat(page.locator(".idle-dialog")).hasCount(0);
            page.clock().fastForward("00:45");
            assertThat(page.locator(".idle-dialog")).containsText("您已 28 分钟没有操作");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("idle.png")));
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("idle-phone.png")));
            page.locator("#idle-go-on").click();
            assertThat(page.locator(".idle-dialog")).hasCount(0);
            page.clock().fastForward("20:00");
            assertThat(page.locator(".idle-dialog")).hasCount(0);
        }
    }

    @Test
    void typingCountsAlsoWhereTheServerHearsNothing() {
        try (var chromium = new Chromium()) {
            Page page = loggedIn(chromium, "huaishang-operator");
            page.clock().fastForward("20:00");
            page.locator("#new-password input").pressSequentially("写到一半");
            page.clock().fastForward("20:00");
            assertThat(page.locator(".idle-dialog")).hasCount(0);
            page.clock().fastForward("08:30");
            assertThat(page.locator(".idle-dialog")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".idle-dialog")).hasCount(0);
            assertThat(page.locator("#new-password input")).hasValue("写到一半");
        }
    }

    @Test
    void aBrowserThatIsFarAheadAsksTheServerWhichKnowsBetter() {
        try (var chromium = new Chromium()) {
            Page page = loggedIn(chromium, "huaishang-operator");
            page.clock().fastForward("31:00");
            assertThat(page.locator(".idle-dialog")).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("/password$"));
            assertThat(page.locator("#new-password")).isVisible();
        }
    }

    @Test
    void tellsFiveMinutesBeforeTwelveHoursAreOver() {
        try (var chromium = new Chromium()) {
            Page page = loggedIn(chromium, "huaishang-operator");
            for (int times = 0; times < 28; times++) {
                page.clock().fastForward("25:00");
                page.locator("#new-password input").press("a");
            }
            page.clock().fastForward("15:30");
            assertThat(page.locator(".idle-dialog")).containsText("满 12 小时");
            page.locator("#idle-go-on").click();
            assertThat(page.locator(".idle-dialog")).hasCount(0);
        }
    }

    @Test
    void anEndedSessionStopsTheNextStepAndTheHeartbeat() {
        try (var chromium = new Chromium()) {
            Page page = loggedIn(chromium, "huaishang-department");
            Actor actor = RunningApp.bean(Authentication.class)
                    .login("huaishang-department", RunningApp.PASSWORD, "192.0.2.91");
            WebSessions sessions = RunningApp.bean(WebSessions.class);
            sessions.list(actor, "").forEach(session -> sessions.end(actor, session.id()));
            page.locator("#old-password input").fill(RunningApp.PASSWORD);
            page.locator("#save-password").click();
            assertThat(page.locator(".login-ended")).containsText("您在另一处结束了这个会话");
            Chromium.logIn(page, "huaishang-department");
            page.locator("#old-password").waitFor();
            assertThat(page).hasURL(Pattern.compile("/password$"));

            sessions.list(actor, "").forEach(session -> sessions.end(actor, session.id()));
            // the heartbeat comes every five minutes by itself
            page.clock().fastForward("06:00");
            assertThat(page.locator(".login-ended")).containsText("您在另一处结束了这个会话");
        }
    }

    private static Page loggedIn(Chromium chromium, String username) {
        Page page = chromium.page(1366, 768);
        page.clock().install();
        page.navigate(RunningApp.url() + "/password");
        page.locator("vaadin-login-form").waitFor();
        Chromium.logIn(page, username);
        page.locator("#new-password").waitFor();
        page.waitForFunction("() => window.bingguiIdleStop");
        return page;
    }
}
