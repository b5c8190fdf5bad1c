package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Logging in and out in a real browser. */
class BrowserTest {
    @Test
    void logsInGoesWhereItWantedAndLogsOut() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            List<String> failures = new CopyOnWriteArrayList<>();
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    failures.add(response.status() + " " + response.url());
                }
            });
            List<String> sockets = new CopyOnWriteArrayList<>();
            page.onWebSocket(socket -> sockets.add(socket.url()));

            page.navigate(RunningApp.url() + "/password");
            page.locator("vaadin-login-form").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/login.png")));
            Chromium.logIn(page, "daye-admin");
            page.locator("#old-password").waitFor();
            page.waitForURL("**/password");

            page.locator("a.product").click();
            page.getByText("大冶县级管理员，您好").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/home.png")));
            assertTrue(sockets.stream().anyMatch(url -> url.startsWith("ws://")), sockets.toString());
            assertTrue(String.valueOf(page.evaluate("getComputedStyle(document.body).fontFamily"))
                    .contains("Noto Sans CJK SC"));
            assertEquals("zh-CN", page.locator("html").getAttribute("lang"));

            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/home-phone.png")));
            assertEquals(
                    Boolean.TRUE,
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing sticks out at phone width");
            page.setViewportSize(1366, 768);

            page.locator("#user-menu").click();
            page.locator("#log-out").click();
            page.locator("vaadin-login-form").waitFor();
            page.navigate(RunningApp.url() + "/");
            page.locator("vaadin-login-form").waitFor();
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void saysInChineseThatAPageDoesNotExist() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            page.navigate(RunningApp.url() + "/");
            Chromium.logIn(page, "auditor");
            page.locator("#user-menu").waitFor();
            page.navigate(RunningApp.url() + "/no/such/page");
            page.getByText("没有这个页面").waitFor();
            assertTrue(!page.content().contains("Exception"));
        }
    }
}
