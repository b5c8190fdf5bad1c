package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reading the counties' policies in a real browser, with mouse and keyboard, at a desk and on a phone. */
class PolicyJourneyTest {

    static {
        // a busy machine draws late; a page that never comes still fails
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void fromASentenceToTheRulesAndToTheOtherCounties() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/policy/daye");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "province");

            Locator spouse = page.locator("#sentence-II_1_1_1");
            spouse.click();
            assertThat(page.locator(".policy-panel")).containsText("统一家庭人口认定");
            assertThat(page).hasURL(Pattern.compile("/policy/daye\\?at=II_1_1_1$"));
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/policy/daye\\?at=II_1_1_2\\w*$"));
            spouse.click();
            // the way back leads to what the address holds, so it must be there
            assertThat(page).hasURL(Pattern.compile("/policy/daye\\?at=II_1_1_1$"));
            Looks.fits(page);
            Looks.screen(page, "policy");

            page.getByText("在“规则”中查看").click();
            assertThat(page.locator(".policy-basis.policy-citing").first()).isInViewport();
            // the address follows the page; going back before that would lead to the login
            assertThat(page).hasURL(Pattern.compile("tab=rules"));
            page.goBack();
            assertThat(page.locator("#sentence-II_1_1_1.sentence-selected")).isInViewport();
            page.keyboard().press("Escape");

            tab(page, "参数");
            assertThat(page.locator(".fact-table").first()).containsText("8532.00");
            Looks.fits(page);
            Looks.screen(page, "policy-parameters");
            tab(page, "办理程序");
            assertThat(page.locator(".step-notice").last()).containsText("公示");
            Looks.fits(page);
            Looks.screen(page, "policy-procedure");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("石泉"))
                    .click();
            assertThat(page).hasTitle(Pattern.compile("石泉"));
            tab(page, "评价");
            assertThat(page.locator(".policy-content")).containsText("比对筛选");

            page.navigate(RunningApp.url() + "/matrix");
            Locator cell = page.locator("#cell-25-daye");
            assertThat(cell).containsText("与上位规定不一致");
            Looks.fits(page);
            Looks.screen(page, "matrix");
            cell.focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#cell-25-huaishang")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".clause-panel h3").first()).hasText("淮上");
            Looks.screen(page, "matrix-clauses");
            page.keyboard().press("Escape");
            assertThat(page.locator("#cell-25-huaishang")).isFocused();
            page.getByText("只看差异").click();
            assertThat(page.locator("#cell-3-daye")).hasCount(0);
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void readsOnAPhone() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(390, 844);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/policy");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "shiquan-township");
            page.waitForURL("**/policy/shiquan");
            page.locator(".sentence").first().waitFor();
            Looks.fits(page);
            page.locator(".sentence.coverage-encoded").first().click();
            assertThat(page.locator(".policy-panel-open")).isInViewport();
            Looks.screen(page, "policy-phone");
            page.keyboard().press("Escape");
            for (String tab : List.of("参数", "规则", "办理程序", "动态监测", "预警", "评价", "其他规定")) {
                tab(page, tab);
                page.locator(".policy-part").waitFor();
                Looks.fits(page);
            }
            assertEquals(List.of(), failures);
        }
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions().setName(name).setExact(true).setSelected(true)))
                .isVisible();
    }
}
