package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.ui.casework.CasesAtHand;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the first page to what waits, to a new application and to several confirmations, in a real browser, at a desk and on a phone. */
class WorklistJourneyTest {
    private static final String TOWNSHIP = "420281104";
    private static final Actor CLERK = CasesAtHand.worker(TOWNSHIP, -61);

    static {
        // a busy machine draws late; a page that never comes still fails
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void worksThroughWhatWaits() {
        CasesAtHand.accepted(TOWNSHIP + "200", "王小明", 90, CLERK);
        CasesAtHand.accepted(TOWNSHIP + "201", "李秀英", 0, CLERK);
        CasesAtHand.open(CasesAtHand.household(TOWNSHIP + "202", "张建国"), CasesAtHand.TODAY, CLERK);
        CasesAtHand.verified(TOWNSHIP + "201", "刘桂兰", CLERK);
        CasesAtHand.decidable(TOWNSHIP + "201", "陈志强", CLERK);
        CasesAtHand.decidable(TOWNSHIP + "201", "杨春梅", CLERK);
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1280, 800);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "daye-township");
            page.locator(".worklist-summary .summary-figure").first().waitFor();
            Looks.fits(page);
            Looks.screen(page, "home-cases");
            page.locator("#inbox-bell").click();
            assertThat(page.locator(".inbox-list")).containsText("轮到您办理");
            Looks.screen(page, "inbox");
            page.keyboard().press("Escape");
            assertThat(page.locator("#inbox-panel")).isHidden();
            page.locator(".worklist-summary .summary-figure").first().click();
            assertThat(page).hasURL(Pattern.compile("/cases$"));
            assertThat(page.locator("#cases")).containsText("逾期");
            Looks.fits(page);
            Looks.screen(page, "cases");

            page.locator("vaadin-tab")
                    .filter(new Locator.FilterOptions().setHasText("办理中"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("part=OPEN"));
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("/cases$"));
            page.navigate(RunningApp.url() + "/cases?step=confirmation&village=" + TOWNSHIP + "201");
            page.locator("#select-all").click();
            page.locator("#confirm-all").click();
            assertThat(page.locator("#batch-confirm")).isEnabled();
            Looks.screen(page, "cases-confirm");
            page.locator("#batch-confirm").click();
            assertThat(page.locator("#batch-state")).containsText("已确认 2 件");
            Looks.screen(page, "cases-confirmed");
            page.locator("#batch-close").click();
            assertThat(page.getByText("没有符合条件的案卷")).isVisible();

            page.navigate(RunningApp.url() + "/cases");
            page.locator("#cases a").first().waitFor();
            page.locator("#cases .due").first().click();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/cases/\\d+$"));

            long household = CasesAtHand.household(TOWNSHIP + "201", "周玉珍");
            page.navigate(RunningApp.url() + "/household/" + household);
            page.locator("#apply").click();
            page.locator("#channel vaadin-radio-button").nth(1).click();
            assertThat(page.locator("#draft-state")).containsText("草稿已自动保存");
            Looks.fits(page);
            Looks.screen(page, "cases-new");
            page.locator("#save").click();
            assertThat(page).hasURL(Pattern.compile("/cases/\\d+$"));
            page.navigate(RunningApp.url() + "/household/" + household);
            assertThat(page.locator("#household-cases")).containsText("待受理");
            Looks.screen(page, "household-cases");
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void readsOnAPhone() {
        CasesAtHand.accepted(TOWNSHIP + "200", "赵德福", 60, CLERK);
        CasesAtHand.accepted(TOWNSHIP + "200", "孙美华", 0, CLERK);
        try (var chromium = new Chromium()) {
            Page page = chromium.page(390, 844);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/cases");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "daye-township");
            Locator card = page.locator(".household-card").first();
            assertThat(card).containsText("逾期");
            Looks.fits(page);
            Looks.screen(page, "cases-phone");
            page.locator("#cases").scrollIntoViewIfNeeded();
            Looks.screen(page, "cases-phone-list");
            page.locator("#inbox-bell").click();
            page.locator(".inbox-line").first().waitFor();
            Looks.fits(page);
            Looks.screen(page, "inbox-phone");
            page.locator(".inbox-line").first().click();
            assertThat(page).hasURL(Pattern.compile("/cases/\\d+$"));
            page.navigate(RunningApp.url() + "/cases/new");
            page.locator("#other-household").waitFor();
            Looks.fits(page);
            Looks.screen(page, "cases-new-phone");
            assertEquals(List.of(), failures);
        }
    }
}
