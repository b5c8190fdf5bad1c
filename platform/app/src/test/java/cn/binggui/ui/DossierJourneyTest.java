package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.ui.dossier.Registered;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A township's worker reads a household's file: why, since when, what would change it, and who they are. */
class DossierJourneyTest {
    @Test
    void readsAFile() {
        long household = Registered.household();
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            page.navigate(RunningApp.url() + "/household/" + household);
            Chromium.logIn(page, "daye-township");
            page.locator("#category").waitFor();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screens/household.png"))
                    .setFullPage(true));
            assertEquals("最低生活保障对象", page.locator("#category").innerText());
            Looks.fits(page);
            page.locator("#nearest .clause-button").first().click();
            page.locator(".clause-panel .clause").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/household-clause.png")));
            page.keyboard().press("Escape");

            page.locator("#reveal").click();
            page.locator("#reveal-reason input").fill("电话核实收入");
            page.keyboard().press("Enter");
            page.getByText(Registered.NAME).waitFor();
            page.locator("#difference").getByText("6000.00元").waitFor();
            page.locator(".timeline-day").last().click();
            page.waitForURL("**?on=2026-03-01");
            page.getByText("2750.00元/年").first().waitFor();
            assertEquals(0, page.getByText(Registered.NAME).count());

            page.setViewportSize(390, 844);
            Looks.fits(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screens/household-phone.png"))
                    .setFullPage(true));

            page.navigate(RunningApp.url() + "/household/" + household + "/edit");
            page.locator("#note input").waitFor();
            Looks.fits(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/household-edit-phone.png")));
            page.setViewportSize(1366, 768);
            page.locator("#note input").fill("入户核查");
            page.locator("#note input").blur();
            page.getByText("草稿已自动保存").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/household-edit.png")));
            page.reload();
            page.getByText("已恢复草稿").waitFor();
            assertEquals("入户核查", page.locator("#note input").inputValue());
            page.locator("#save").click();
            page.getByText("第3版：更新情况：入户核查").waitFor();
        }
    }
}
