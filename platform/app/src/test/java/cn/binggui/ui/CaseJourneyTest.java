package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.ui.casework.SampleCases;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A township's worker accepts an application and records the visit, with paper and pictures. */
class CaseJourneyTest {
    @Test
    void acceptsAndVisits() throws IOException {
        long id = SampleCases.opened();
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1280, 900);
            page.navigate(RunningApp.url() + "/cases/" + id);
            Chromium.logIn(page, "daye-township");
            page.locator("#rail").waitFor();
            Looks.screen(page, "case-accept");
            Looks.fits(page);
            page.locator("#step-public-notice").click();
            page.locator(".case-step .clause-button").first().click();
            page.locator(".clause-panel .clause").first().waitFor();
            Looks.screen(page, "case-step");
            page.keyboard().press("Escape");
            page.locator("#step-public-notice").click();

            page.locator("vaadin-checkbox:has-text('纸质存档')").first().click();
            page.locator("vaadin-checkbox:has-text('纸质存档')").nth(1).click();
            page.locator("vaadin-upload input[type=file]")
                    .nth(2)
                    .setInputFiles(new FilePayload("说明.txt", "text/plain", "不是图片".getBytes(StandardCharsets.UTF_8)));
            page.getByText("只能上传照片").first().waitFor();
            page.locator("vaadin-upload input[type=file]")
                    .nth(2)
                    .setInputFiles(new FilePayload("申请材料.jpg", "image/jpeg", SampleCases.picture()));
            page.locator(".case-work .upload-file").waitFor();
            page.locator("#day input").fill(SampleCases.DAY);
            page.locator("#day input").press("Enter");
            page.locator("#save").click();
            page.locator("#do-SUSPEND").waitFor();
            assertEquals("应于 2026-08-03 前办结", page.locator("#due").innerText());
            page.locator(".case-thumbnail").waitFor();
            page.waitForFunction("document.querySelector('.case-thumbnail').naturalWidth > 0");
            Download letter =
                    page.waitForDownload(() -> page.locator(".case-document").click());
            assertTrue(Files.size(letter.path()) > 1000);
            page.locator("#course summary").click();
            page.locator("[id='do-DO_STEP.home-visit']").click();
            page.locator("vaadin-checkbox:has-text('入户走访')").waitFor();
            page.locator("#text textarea").fill("住房两间，收入与申报一致");
            page.getByText("草稿已自动保存").waitFor();
            Looks.screen(page, "case-visit");
            Looks.fits(page);
            page.reload();
            page.getByText("已恢复草稿").waitFor();
            assertEquals("住房两间，收入与申报一致", page.locator("#text textarea").inputValue());
            page.locator("#others input").fill("农办人员");
            page.locator("vaadin-checkbox:has-text('入户走访')").click();
            page.locator("#day input").fill(SampleCases.DAY);
            page.locator("#day input").press("Enter");
            page.locator("#text textarea").focus();
            page.keyboard().press("Control+Enter");
            page.locator("#step-home-visit.case-node-done").waitFor();

            Looks.both(page, "case");
        }
    }
}
