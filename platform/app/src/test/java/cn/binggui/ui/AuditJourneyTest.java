package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.tenancy.TenantBinding;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An auditor looks through a county's rows, verifies the chain and takes the rows out. */
class AuditJourneyTest {
    @Test
    void searchesVerifiesAndExports() throws IOException {
        Actor admin = RunningApp.actor("huaishang-admin");
        TenantBinding.run("huaishang", () -> {
            for (int i = 1; i <= 30; i++) {
                RunningApp.bean(AuditLog.class)
                        .record(
                                admin,
                                i % 3 == 0 ? AuditAction.IDENTITY_REVEALED : AuditAction.HOUSEHOLD_CHANGED,
                                "household:" + (1000 + i),
                                i % 3 == 0 ? Map.of(AuditLog.REASON, "电话核实家庭情况") : Map.of("revision", "2"));
            }
        });
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            page.navigate(RunningApp.url() + "/audit?county=huaishang");
            Chromium.logIn(page, "auditor");
            page.getByText("电话核实家庭情况").first().waitFor();
            page.locator("#verify").click();
            page.getByText("审计链：完好").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/audit.png")));
            Download csv = page.waitForDownload(() -> page.locator("#export").click());
            assertTrue(Files.readString(csv.path()).contains("查看身份信息"));
            Download head = page.waitForDownload(() -> page.locator("#head").click());
            assertTrue(Files.readString(head.path()).startsWith("范围：淮上区"));
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/audit-phone.png")));
            assertEquals(
                    Boolean.TRUE,
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing sticks out at phone width");
        }
    }
}
