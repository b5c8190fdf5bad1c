package cn.binggui.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.Holiday;
import cn.binggui.core.calendar.HolidayNotice;
import cn.binggui.core.calendar.HolidayNotices;
import cn.binggui.ui.Chromium;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.ViewTest;
import com.microsoft.playwright.Page;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Far years are used where a notice is entered, so that no other test's days move. */
@ViewPackages(packages = "cn.binggui.ui")
class CalendarViewTest extends ViewTest {
    private static final String TEXT = "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。二、国庆节：10月1日至7日放假。";

    private final HolidayNotices notices = RunningApp.bean(HolidayNotices.class);

    private static void go(String year) {
        UI.getCurrent().navigate("calendar", QueryParameters.of("year", year));
    }

    private long days(String kind) {
        return $(NativeTableCell.class).all().stream()
                .filter(cell -> cell.hasClassName("day-" + kind))
                .count();
    }

    private boolean says(String words) {
        return $(Paragraph.class).all().stream()
                .anyMatch(paragraph -> paragraph.getText().contains(words));
    }

    @Test
    void showsAYearsHolidaysAndMakeUpDays() {
        logInAs("daye-township");
        go("2025");
        assertEquals(1 + 8 + 3 + 5 + 3 + 8, days("holiday"));
        assertEquals(5, days("make-up"));
        assertTrue($(Button.class).all().stream()
                .noneMatch(button -> button.getId().equals(Optional.of("enter-notice"))));
    }

    @Test
    void aYearWithoutNoticeSaysSo() {
        logInAs("province");
        go("2029");
        assertEquals(0, days("holiday"));
        assertTrue(says("2029 年的放假安排尚未录入"));
    }

    /** An auditor sees the audit log and nothing else. */
    @Test
    void isHiddenFromTheAuditor() {
        logInAs("auditor");
        UI.getCurrent().navigate("calendar");
        assertFalse(UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(CalendarView.class::isInstance));
    }

    private TextArea fill(int year) {
        test($(Button.class).id("enter-notice")).click();
        $(IntegerField.class).single().setValue(year);
        $(TextField.class).single().setValue("国办发明电〔%d〕3号".formatted(year - 1));
        $(DayPicker.class).single().setValue(LocalDate.of(2026, 11, 1));
        TextArea text = $(TextArea.class).all().getFirst();
        text.setValue(TEXT);
        $(TextArea.class).all().getLast().setValue("国务院办公厅公布");
        return text;
    }

    @Test
    void theProvincePastesANoticeAndSeesWhatIsUnderstood() {
        logInAs("province-admin");
        go("2065");
        fill(2065);
        assertTrue(says("识别到 2 段假期、1 个补班日"));
        test($(Button.class).id("save-notice")).click();
        assertEquals(10, days("holiday"));
        assertEquals(1, days("make-up"));
        assertTrue(says("国务院办公厅公布"));
        assertFalse(says("尚未录入"));
    }

    @Test
    void whoIsSecondIsToldAndLosesNothing() {
        Actor admin = logInAs("province-admin");
        go("2076");
        TextArea text = fill(2076);
        notices.enter(
                admin,
                new HolidayNotice(
                        2077,
                        "国办发明电〔2076〕1号",
                        LocalDate.of(2026, 11, 1),
                        List.of(new Holiday("元旦", LocalDate.of(2077, 1, 1), LocalDate.of(2077, 1, 1))),
                        List.of()),
                "同时录入",
                notices.calendar(admin).version());
        test($(Button.class).id("save-notice")).click();
        assertTrue($(Div.class).all().stream().anyMatch(div -> div.getText().contains("放假安排刚被别人修改过")));
        assertEquals(TEXT, text.getValue());
        assertTrue(notices.calendar(admin).isProvisional(LocalDate.of(2076, 1, 1)));
    }

    @Test
    void looksWellInABrowser() {
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1366, 768);
            page.navigate(RunningApp.url() + "/calendar?year=2026");
            Chromium.logIn(page, "province-admin");
            page.locator(".year .month").nth(11).waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/calendar.png")));
            page.locator("#enter-notice").click();
            page.locator("#save-notice").waitFor();
            page.locator("vaadin-text-area textarea").first().fill(TEXT);
            page.locator(".notice-understood:has-text('2 段假期')").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/calendar-notice.png")));
            page.keyboard().press("Escape");
            page.setViewportSize(390, 844);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/calendar-phone.png")));
            assertEquals(
                    Boolean.TRUE,
                    page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing sticks out at phone width");
        }
    }
}
