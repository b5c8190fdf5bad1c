package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A township posts a village's list after its tentative decisions, and anybody opens it by its link. */
class NoticeJourneyTest {
    @Test
    void postsAListAndOpensItsPublicPage() {
        List<CarriedCase> cases = CarriedCase.several("huaishang", LocalDate.of(2026, 3, 3), 3);
        cases.getFirst().to(StepKind.PUBLIC_NOTICE, Category.SUBSISTENCE_ALLOWANCE);
        cases.get(1).to(StepKind.PUBLIC_NOTICE, Category.ALLOWANCE_MARGIN);
        cases.getLast().to(StepKind.PUBLIC_NOTICE, Category.ALLOWANCE_MARGIN);
        String village = cases.getFirst().file().village();
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1280, 800);
            page.navigate(RunningApp.url() + "/cases/notices/new?village=" + village);
            Chromium.logIn(page, "huaishang-township");
            page.locator(".notice-sheet").first().waitFor();
            Looks.both(page, "notice-new");
            page.locator("#notice-post").click();
            page.locator(".notice-card").first().waitFor();
            page.locator(".notice-card vaadin-details-summary").first().click();
            page.locator(".notice-line").first().waitFor();
            Looks.both(page, "notices");
            Page open = page.waitForPopup(() -> page.getByText("打开公开页").first().click());
            open.getByText("公示期").first().waitFor();
            assertTrue(open.content().contains("某"));
        }
    }
}
