package cn.binggui.ui;

import cn.binggui.app.RunningApp;
import cn.binggui.app.scoring.SpotCheckCases;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A checker enters findings in a real browser, by keyboard. */
class SpotCheckJourneyTest {
    @Test
    void entersFindingsByKeyboard() {
        LocalDate from = LocalDate.of(2025, 9, 1);
        SpotCheckCases.confirmed("shiquan", from, 5, 2);
        long id = SpotCheckCases.drawn("shiquan", from, LocalDate.of(2025, 9, 30));
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 800);
            page.navigate(RunningApp.url() + "/spot-checks/" + id);
            Chromium.logIn(page, "shiquan-evaluator2");
            page.locator("#finding-result input").first().focus();
            page.keyboard().press("Space");
            page.keyboard().press("Control+Enter");
            page.locator(".spot-right").first().waitFor();
            page.locator("#finding-result input").first().focus();
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.locator("#finding-words textarea").fill("名下有两辆营运车，申报为一辆");
            Looks.both(page, "spot-check-finding");
            page.locator("#finding-words textarea").focus();
            page.keyboard().press("Control+Enter");
            page.locator(".spot-wrong").first().waitFor();
            page.locator("#spotcheck-verify").click();
            page.locator(".spot-agrees").nth(2).waitFor();
            Looks.both(page, "spot-check");
            page.navigate(RunningApp.url() + "/spot-checks");
            page.locator(".spot-card").first().waitFor();
            Looks.both(page, "spot-checks");
        }
    }
}
