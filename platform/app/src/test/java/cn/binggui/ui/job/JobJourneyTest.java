package cn.binggui.ui.job;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.ui.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Starting a re-determination in a real browser, watching it end, and reading what changed. */
class JobJourneyTest {
    private static final Path SCREENS = Path.of(System.getProperty("binggui.screens", "target/screens"));

    @Test
    void startsWatchesAndReads() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            List<String> failures = new CopyOnWriteArrayList<>();
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    failures.add(response.status() + " " + response.url());
                }
            });
            page.navigate(RunningApp.url() + "/jobs");
            Chromium.logIn(page, "shiquan-admin");
            page.locator("#job-start").waitFor();
            page.locator("#job-start").click();
            Locator state = page.locator(".job-card .job-state").first();
            // nothing is clicked meanwhile: the page is brought up to date from the server
            assertThat(state).hasText("已完成", new LocatorAssertions.HasTextOptions().setTimeout(90_000));
            assertThat(page.locator(".job-card").first()).containsText(Pattern.compile("已处理 (4\\d\\d) / \\1 户"));
            screen(page, "jobs");

            page.locator(".job-card a").first().click();
            page.locator("#job-results").waitFor();
            assertThat(page.locator(".job-changes")).containsText("户");
            assertThat(page.locator("#job-results")).containsText("→");
            fits(page);
            screen(page, "job");
            String household = page.locator("#job-results a").first().getAttribute("href");
            assertTrue(household.matches("household/\\d+"), household);
            page.setViewportSize(390, 844);
            fits(page);
            screen(page, "job-phone");
            page.navigate(RunningApp.url() + "/jobs");
            page.locator(".job-card").first().waitFor();
            fits(page);
            screen(page, "jobs-phone");
            assertEquals(List.of(), failures);
        }
    }

    private static void fits(Page page) {
        assertEquals(
                Boolean.TRUE,
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                "nothing sticks out at " + page.url());
    }

    private static void screen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
