package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.results.MonthState;
import cn.binggui.core.results.MonthlyResults;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 石泉's administrator publishes a month, and the province finds it. */
class ResultsJourneyTest {
    private final List<String> failures = new ArrayList<>();

    private Page page(Chromium chromium, String user, String address) {
        Page page = chromium.page(1366, 768);
        Looks.watch(page, failures);
        page.navigate(RunningApp.url() + "/" + address);
        Chromium.logIn(page, user);
        return page;
    }

    @Test
    void fromTheCountyToTheProvince() {
        Actor admin = RunningApp.actor("shiquan-admin");
        MonthState ready = RunningApp.bean(MonthlyResults.class).months(admin).stream()
                .filter(state -> state.stage() == MonthState.Stage.READY)
                .findFirst()
                .orElseThrow();
        try (var chromium = new Chromium()) {
            Page county = page(chromium, "shiquan-admin", "monthly-results");
            county.locator("#month-" + ready.month()).waitFor();
            Looks.both(county, "results-months");
            county.locator("#month-" + ready.month()).click();
            county.locator("#publish").waitFor();
            Looks.both(county, "results-month");
            county.locator("#publish").click();
            county.locator("#publish-yes").waitFor();
            Looks.both(county, "results-publish");
            county.locator("#publish-yes").click();
            county.getByText("发布后不再更改。").first().waitFor();
            county.navigate(RunningApp.url() + "/monthly-results");
            county.locator("#month-" + ready.month()).waitFor();
            boolean delivered = false;
            for (int i = 0; i < 60 && !delivered; i++) {
                county.reload();
                county.locator("#month-" + ready.month()).waitFor();
                delivered = county.locator("tr:has(#month-" + ready.month() + ") .results-delivered")
                                .count()
                        == 1;
                county.waitForTimeout(delivered ? 0 : 1_000);
            }
            assertTrue(delivered, "the outbox is emptied");

            Page province = page(chromium, "province", "results");
            province.locator(".trend-svg").waitFor();
            assertThat(province.locator(".trend-box thead"))
                    .containsText(ready.month().toString());
            Looks.both(province, "results-counties");
            province.locator("#rank-shiquan").click();
            province.getByText("城关镇").first().waitFor();
            Looks.both(province, "results-townships");
            province.navigate(RunningApp.url() + "/results?measure=APPLICATIONS&by=quarter&county=shiquan");
            province.locator("#open-610922100").click();
            province.locator(".trend-legend:has-text('城关镇')").waitFor();
            Looks.both(province, "results-township-quarters");
            province.navigate(RunningApp.url() + "/results?measure=CONFIRMATIONS&by=quarter");
            province.locator(".trend-svg").waitFor();
            Looks.both(province, "results-quarters");
            province.navigate(RunningApp.url() + "/results?measure=IN_TIME");
            province.locator(".trend-svg").waitFor();
            Looks.both(province, "results-in-time");
            province.navigate(RunningApp.url() + "/results?measure=SCORE&by=quarter");
            province.locator(".trend-svg").waitFor();
            Looks.both(province, "results-scores");
        }
        assertEquals(List.of(), failures);
    }
}
