package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One family through five counties in a real browser, with mouse and keyboard, at a desk and on a phone. */
class ComparisonJourneyTest {

    static {
        // a busy machine draws late; a page that never comes still fails
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private static final int COUNTIES = 5;

    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void fromASampleFamilyToTheSentenceToASharedLink() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/scenarios");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "province");
            page.locator(".sample-card").first().waitFor();
            Looks.fits(page);
            Looks.screen(page, "scenarios");

            page.locator(".sample-card", new Page.LocatorOptions().setHasText("丈夫是义务兵"))
                    .click();
            assertThat(page.locator(".comparison-table thead th")).hasCount(COUNTIES);
            Locator answers = cells(page, "结论与类别");
            assertThat(answers).hasCount(COUNTIES);
            assertThat(cells(page, "夫 配偶").nth(0)).containsText("不问是否同住");
            assertThat(cells(page, "夫 配偶").nth(3)).containsText("不计入");
            assertThat(page.locator(".label-row.first-divergence")).containsText("夫 配偶");
            Looks.fits(page);
            Looks.screen(page, "comparison");

            readsTheSentence(page);
            switchesAnAssumption(page, answers);
            String address = saves(page);
            opensByTheLink(chromium, address);
            assertEquals(List.of(), failures);
        }
    }

    private void readsTheSentence(Page page) {
        Locator jump = page.locator(".divergence-jump.first");
        jump.click();
        assertThat(page.locator(".label-row.first-divergence")).isInViewport();
        Locator sentence = cells(page, "夫 配偶").nth(3).locator(".clause-button").first();
        sentence.focus();
        page.keyboard().press("Enter");
        Locator panel = page.locator(".clause-panel");
        assertThat(panel.locator("h3").first()).hasText("石泉 · 不计入");
        assertThat(panel.locator(".clause-quote").first()).containsText("义务兵");
        assertThat(panel.locator(".clause-link").first())
                .hasAttribute("href", Pattern.compile("policy/shiquan\\?at=.+"));
        assertThat(cells(page, "夫 配偶").nth(4)).isInViewport();
        Looks.screen(page, "comparison-clause");
        page.keyboard().press("Escape");
        assertThat(panel).not().isVisible();
        assertThat(sentence).isFocused();
        assertThat(page.locator(".household-form")).isVisible();
    }

    private void switchesAnAssumption(Page page, Locator answers) {
        page.locator(".parameters vaadin-details-summary").click();
        Locator standard = page.locator(".parameter-cell").nth(1);
        assertThat(standard).containsText("演示假设");
        Looks.screen(page, "comparison-parameters");
        standard.locator("vaadin-checkbox").click();
        assertThat(answers.nth(1)).containsText("缺参数");
        assertThat(answers.nth(0)).not().containsText("缺参数");
        standard.locator("vaadin-checkbox").click();
        assertThat(answers.nth(1)).not().containsText("缺参数");
        standard.locator("input").first().waitFor();
        page.locator(".parameters vaadin-details-summary").click();
    }

    private String saves(Page page) {
        page.locator(".scenario-title input").fill("义务兵一家");
        assertThat(page.locator(".scenario-state")).hasText("有未保存的修改");
        page.keyboard().press("Control+s");
        page.waitForURL(url -> url.matches(".*/scenario/[0-9a-f-]{36}"));
        assertThat(page.locator(".scenario-state")).hasText("仅自己可见");
        String address = page.url();
        button(page, "共享").click();
        assertThat(page.locator(".share-link input")).hasValue(address);
        page.getByText("全体省级人员", new Page.GetByTextOptions().setExact(true)).click();
        Looks.screen(page, "comparison-share");
        button(page, "保存共享范围").click();
        assertThat(page.locator(".scenario-state")).hasText("全体省级人员可见");
        return address;
    }

    private void opensByTheLink(Chromium chromium, String address) {
        Page colleague = chromium.page(1366, 768);
        Looks.watch(colleague, failures);
        colleague.navigate(address);
        colleague.locator("vaadin-login-form").waitFor();
        Chromium.logIn(colleague, "province-admin");
        assertThat(cells(colleague, "夫 配偶").nth(3)).containsText("不计入");
        assertThat(colleague.locator(".scenario-title input")).hasValue("义务兵一家");
        assertThat(button(colleague, "另存一份")).isVisible();
        Looks.fits(colleague);
        Looks.screen(colleague, "comparison-folded");

        Page stranger = chromium.page(1366, 768);
        stranger.navigate(address);
        stranger.locator("vaadin-login-form").waitFor();
        Chromium.logIn(stranger, "daye-admin");
        assertThat(stranger.getByText("没有这个页面")).isVisible();
    }

    @Test
    void entersAFamilyFromNothing() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/scenario/new");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "province");
            Locator birth =
                    page.locator(".member-card vaadin-date-picker input").first();
            birth.fill("19700501");
            birth.press("Enter");
            assertThat(cells(page, "结论与类别")).hasCount(COUNTIES);
            button(page, "添加收入").click();
            choose(page, ".item-row vaadin-select >> nth=0", "甲 申请人");
            choose(page, ".item-row vaadin-select >> nth=1", "工资性");
            page.locator(".item-row input").last().fill("12000.555");
            assertThat(page.locator(".item-row vaadin-big-decimal-field")).containsText("小数");
            assertThat(page.locator(".workbench-status")).containsText("1 处");
            page.locator(".item-row input").last().fill("12000.5");
            assertThat(cells(page, "计入人口与人均收入").first()).containsText("12000.50元/年");
            page.locator(".member-card").getByText("详情").click();
            assertThat(page.locator(".member-details")).containsText("残疾与疾病");
            Looks.fits(page);
            Looks.screen(page, "household-form");

            page.locator("a.product").click();
            page.getByText("不保存，离开").waitFor();
            button(page, "留下继续").click();
            assertTrue(page.url().endsWith("/scenario/new"));
            assertThat(page.locator(".item-row input").last()).hasValue("12000.5");
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void readsOneCountyAtATimeOnAPhone() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(390, 844);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/scenario/new?sample=conscript-husband");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "province");
            Locator cells = cells(page, "夫 配偶");
            assertThat(cells.nth(0)).isVisible();
            assertThat(cells.nth(3)).not().isVisible();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("石泉"))
                    .click();
            assertThat(cells.nth(3)).isVisible();
            assertThat(cells.nth(0)).not().isVisible();
            button(page, "收起家庭情况").click();
            assertThat(page.locator(".household-form")).not().isVisible();
            Looks.fits(page);
            Looks.screen(page, "comparison-phone");
            cells.nth(3).locator(".clause-button").click();
            assertThat(page.locator(".clause-panel")).isInViewport();
            Looks.fits(page);
            Looks.screen(page, "comparison-phone-clause");
            button(page, "关闭").click();
            assertThat(page.locator(".clause-panel")).not().isVisible();
            assertEquals(List.of(), failures);
        }
    }

    private static Locator cells(Page page, String label) {
        return page.locator(".comparison-table .label-row", new Page.LocatorOptions().setHasText(label))
                .first()
                .locator("xpath=following-sibling::tr[1]/td");
    }

    private static void choose(Page page, String select, String option) {
        page.locator(select).locator("vaadin-select-value-button").click();
        page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(option))
                .click();
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
