package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** From the first page to a filtered list and its workbook, in a real browser, at a desk and on a phone. */
class HouseholdListJourneyTest {

    static {
        // a busy machine draws late; a page that never comes still fails
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void filtersSearchesAndTakesOut() throws IOException {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "daye-operator");
            Locator figure = page.locator(".place-legend a")
                    .filter(new Locator.FilterOptions().setHasText("低保"))
                    .first();
            figure.waitFor();
            Looks.fits(page);
            Looks.screen(page, "home-county");
            figure.click();
            assertThat(page).hasURL(Pattern.compile("/households\\?category=SUBSISTENCE_ALLOWANCE$"));
            assertThat(page.locator(".category-chip[aria-pressed=true]")).containsText("低保");
            Looks.fits(page);
            Looks.screen(page, "households");

            page.getByText("更多条件").click();
            page.locator(".range input").first().fill("2");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("people-from=2"));
            Looks.screen(page, "households-more");

            page.locator("#register-search input").fill("42028119600101");
            page.keyboard().press("Enter");
            assertThat(page.getByText("身份证号应为18位")).isVisible();
            page.locator("#register-search input").fill("无此人名");
            page.keyboard().press("Enter");
            assertThat(page.getByText("没有查到此人")).isVisible();
            assertFalse(page.url().contains("%"), "no name stands in the address: " + page.url());
            Looks.screen(page, "households-empty");
            page.getByText("取消", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".register-count")).not().hasText("共 0 户");

            int shown = Integer.parseInt(
                    page.locator(".register-count").textContent().replaceAll("\\D", ""));
            page.locator("#register-export").click();
            page.getByText("完整姓名和身份证号").click();
            assertThat(page.locator("#register-download")).not().hasAttribute("href", Pattern.compile(".+"));
            page.getByLabel("导出原因").fill("上报月度名册");
            assertThat(page.locator("#register-download")).hasAttribute("href", Pattern.compile(".+"));
            Looks.screen(page, "households-export");
            Download download = page.waitForDownload(
                    () -> page.locator("#register-download").click());
            List<Row> rows = read(download.path());
            assertEquals(shown + 1, rows.size());
            assertEquals("户主身份证号", rows.getFirst().getCellText(2));
            assertTrue(rows.get(1).getCellText(2).matches("\\d{17}[\\dX]"));
            assertEquals("最低生活保障对象", rows.get(1).getCellText(7));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("关闭"))
                    .click();
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void readsOnAPhone() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(390, 844);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/households");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "daye-township");
            page.locator(".category-chip").first().waitFor();
            assertThat(page.locator(".register-count")).containsText("户");
            Locator card = page.locator(".household-card").first();
            assertThat(card).containsText("元/年");
            Looks.fits(page);
            Looks.screen(page, "households-phone");
            String household = card.getAttribute("href");
            card.click();
            assertThat(page).hasURL(RunningApp.url() + "/" + household);
            page.navigate(RunningApp.url() + "/");
            page.locator(".summary-figure").first().waitFor();
            Looks.fits(page);
            Looks.screen(page, "home-county-phone");
            page.locator(".place-bar").last().scrollIntoViewIfNeeded();
            Looks.screen(page, "home-county-phone-end");
            assertEquals(List.of(), failures);
        }
    }

    private static List<Row> read(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
