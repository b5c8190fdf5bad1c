package cn.binggui.app.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.core.notice.NewNotice;
import cn.binggui.core.notice.NewStanding;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeLinks;
import cn.binggui.core.notice.NoticeStore;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.ui.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A villager's telephone, a desktop and a printer. */
class NoticeBrowserTest {
    private static final String TOWNSHIP = "420281104";
    private static final String VILLAGE = "420281104212";
    private static final LocalDate POSTED = LocalDate.of(2031, 5, 6);
    private static final String SOURCE =
            "本县方案规定公示5天；低保、特困按《最低生活保障审核确认办法》（民发〔2021〕57号）公示7天，两者不一致时取较长的一个。自张贴次日起算，末日为节假日的顺延。";

    @Test
    void isReadOnATelephoneADesktopAndPaper() {
        try (var server = new NoticeServer(Instant.parse("2031-05-07T02:00:00Z"));
                var chromium = new Chromium()) {
            Notice notice = TenantBinding.call("daye", () -> hang(server.bean(NoticeStore.class)));
            String link = server.bean(NoticeLinks.class).of("daye", notice).toString();
            for (int width : List.of(360, 1280)) {
                Page page = chromium.page(width, 800);
                List<String> complaints = new CopyOnWriteArrayList<>();
                page.onConsoleMessage(message -> complaints.add(message.text()));
                see(page, link, "notice-" + width);
                assertEquals(
                        "collapse",
                        page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse"),
                        "the stylesheet is obeyed");
                see(page, server.url() + "/notices/daye/" + VILLAGE, "notices-village-" + width);
                see(page, server.url() + "/notices?county=daye&township=" + TOWNSHIP, "notices-villages-" + width);
                see(page, server.url() + "/notices", "notices-" + width);
                assertEquals(List.of(), complaints);
                assertEquals(List.of(), page.context().cookies());
                see(page, server.url() + "/notice/daye.x", "notice-none-" + width);
            }
            Page paper = chromium.page(794, 1123);
            paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            see(paper, link, "notice-print");
        }
    }

    @Test
    void aPersonChoosesAVillageByKeyboardAlone() {
        try (var server = new NoticeServer(Instant.parse("2031-05-07T02:00:00Z"));
                var chromium = new Chromium()) {
            Page page = chromium.page(360, 800);
            page.navigate(server.url() + "/notices");
            for (String place : List.of("大冶市", "还地桥镇", "还桥村村民委员会")) {
                page.locator(".places a").filter(text(place)).first().focus();
                page.keyboard().press("Enter");
                page.locator("nav").first().waitFor();
            }
            page.waitForURL("**/notices/daye/420281104200");
            assertEquals("还桥村村民委员会大冶市还地桥镇", page.locator("h1").textContent());
        }
    }

    private static Locator.FilterOptions text(String place) {
        return new Locator.FilterOptions().setHasText(place);
    }

    private static void see(Page page, String address, String name) {
        page.navigate(address);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens/" + name + ".png")));
        assertEquals(
                Boolean.TRUE,
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                "nothing sticks out: " + name);
    }

    private static Notice hang(NoticeStore store) {
        Map<Long, PublicLine> lines = new HashMap<>();
        String[] surnames = {"王", "李", "张", "欧阳", "刘", "", "陈", "黄"};
        String[] types = {"最低生活保障对象", "特困人员", "最低生活保障边缘困难家庭成员"};
        for (int i = 0; i < surnames.length; i++) {
            lines.put(100L + i, new PublicLine(surnames[i] + "某", i % 5 + 1, types[i % types.length]));
        }
        store.addToStanding(new NewStanding(VILLAGE, TOWNSHIP, POSTED.minusMonths(8), "村民委员会", "确认后长期公示，接受监督。", lines));
        return store.post(new NewNotice(VILLAGE, TOWNSHIP, POSTED, POSTED.plusDays(7), 7, "村民委员会", SOURCE, lines));
    }
}
