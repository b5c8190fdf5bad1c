package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A county gives a sample, the province tries it, follows a number to a family on the bench, and moves a standard. */
class LaboratoryJourneyTest {
    private final List<String> failures = new ArrayList<>();

    @Test
    void fromTheCountysSampleToTheFamilyOnTheBench() {
        try (var chromium = new Chromium()) {
            release(chromium);
            Page page = page(chromium, "province", "laboratory");
            Looks.both(page, "laboratory-empty");
            page.locator("#lab-run").click();
            page.locator(".lab-mix").waitFor();
            assertThat(page.locator("#lab-state")).containsText("5 个县");
            Looks.both(page, "laboratory-mix");
            assertTrue(page.url().contains("population="), page.url());
            page.locator(".lab-flow").scrollIntoViewIfNeeded();
            Looks.both(page, "laboratory-flow");
            Locator ribbon = page.locator(".lab-ribbon:not(.lab-same)").first();
            ribbon.focus();
            assertTrue(ribbon.getAttribute("aria-label").contains("→"), "a ribbon says what it is");
            page.locator(".lab-causes").scrollIntoViewIfNeeded();
            Looks.both(page, "laboratory-causes");
            page.locator(".lab-causes .clause-button").first().click();
            page.locator(".clause-panel .clause").first().waitFor();
            Looks.screen(page, "laboratory-clause");
            page.keyboard().press("Escape");
            curve(page);
            household(page);
            upload(page);
        }
        assertEquals(List.of(), failures);
    }

    private void release(Chromium chromium) {
        Page author = page(chromium, "shiquan-admin", "samples");
        author.locator("#sample-purpose input").fill("测算边缘家庭的标准");
        author.locator("#sample-prepare").click();
        assertThat(author.locator("#sample-state")).containsText("等待另一名县级管理员发布");
        Looks.both(author, "samples-prepared");
        Page second = page(chromium, "shiquan-admin2", "samples");
        Locator card = second.locator(".sample-card").first();
        card.locator("vaadin-details").first().locator("vaadin-details-summary").click();
        card.locator("vaadin-details").last().locator("vaadin-details-summary").click();
        card.getByText("样本乡镇").first().waitFor();
        Looks.both(second, "samples-review");
        card.locator("[id^=release-]").click();
        assertThat(second.locator(".sample-card").first()).containsText("可试算");
    }

    private static void curve(Page page) {
        page.locator("#lab-curve-compute").click();
        page.locator(".lab-curve").waitFor();
        assertThat(page.getByText("时的构成（户）").first()).isVisible();
        page.locator("#lab-slider").focus();
        page.keyboard().press("End");
        assertThat(page.getByText("参数为 11092").first()).isVisible();
        assertThat(page.locator("#lab-slider")).hasAttribute("aria-valuetext", "11092 元/人·年");
        page.locator(".lab-curve").scrollIntoViewIfNeeded();
        Looks.both(page, "laboratory-curve");
    }

    private static void household(Page page) {
        page.locator(".lab-mix .lab-count").first().scrollIntoViewIfNeeded();
        page.locator(".lab-mix .lab-count").first().click();
        page.locator(".lab-households a").first().waitFor();
        Looks.both(page, "laboratory-households");
        Page bench = page.context()
                .waitForPage(() -> page.locator(".lab-households a").first().click());
        bench.locator(".comparison-table").waitFor();
        assertTrue(bench.url().contains("place="), bench.url());
        Looks.screen(bench, "laboratory-bench");
        bench.close();
    }

    private static void upload(Page page) {
        page.locator("#lab-uploads vaadin-details-summary").first().click();
        Download template =
                page.waitForDownload(() -> page.locator("#lab-template").click());
        assertTrue(template.suggestedFilename().endsWith(".xlsx"));
        String wrong = "[{\"acceptedOn\":\"2026-01-01\",\"residence\":\"乡下\",\"property\":\"OVER_LIMIT\","
                + "\"members\":[{\"id\":\"甲\",\"relation\":\"APPLICANT\",\"birthDate\":\"1980-13-01\"}]}]";
        page.locator("#lab-upload input[type=file]")
                .setInputFiles(new FilePayload("家庭.json", "application/json", wrong.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#lab-upload-result")).containsText("2 处错误");
        page.locator("#lab-upload-result").scrollIntoViewIfNeeded();
        Looks.both(page, "laboratory-upload");
    }

    private Page page(Chromium chromium, String person, String place) {
        Page page = chromium.page(1366, 768);
        Looks.watch(page, failures);
        page.navigate(RunningApp.url() + "/" + place);
        page.locator("vaadin-login-form").waitFor();
        Chromium.logIn(page, person);
        page.locator("vaadin-login-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("h2").first().waitFor();
        return page;
    }
}
