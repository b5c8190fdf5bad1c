package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.round.SampleRounds;
import cn.binggui.ui.casework.SampleCases;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A whole round of 石泉 through the screens: the administrator, a department and two evaluators. */
class RoundJourneyTest {
    private static final List<String> JUDGED = List.of("guidance-given", "measures", "results");

    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void fromOpeningToTheArchive() {
        try (var chromium = new Chromium()) {
            Page admin = page(chromium, "admin");
            admin.locator("#round-open").click();
            String name = SampleRounds.name();
            admin.locator("#round-name input").fill(name);
            admin.locator("#round-units-none").click();
            for (String unit : List.of("城关镇", "县农业农村局（乡村振兴局）")) {
                Locator box = admin.locator("#round-units vaadin-checkbox:has-text('" + unit + "') input")
                        .first();
                assertThat(box).not().isChecked();
                box.click();
                assertThat(box).isChecked();
            }
            day(admin, "round-from", RunningApp.today().minusDays(60));
            day(admin, "round-to", RunningApp.today().minusDays(2));
            Looks.both(admin, "round-open");
            admin.locator("#round-open-yes").click();
            admin.waitForURL(url -> url.matches(".*/evaluations/\\d+.*"));
            admin.locator("#board").waitFor();
            long id = Long.parseLong(admin.url().replaceAll(".*/evaluations/(\\d+).*", "$1"));

            Page department = page(chromium, "department");
            for (String item : JUDGED) {
                open(department, id, item);
                department.locator("#points input").fill(item.equals("measures") ? "48" : "95");
                department.locator("#words-SELF_ASSESS textarea").fill("按要求完成，见佐证材料");
                department
                        .locator("#form-SELF_ASSESS input[type=file]")
                        .setInputFiles(new FilePayload("佐证.jpg", "image/jpeg", SampleCases.picture()));
                department.locator("#form-SELF_ASSESS .upload-file").waitFor();
                department.locator("#do-SELF_ASSESS").click();
                department.locator("#item-" + item + "[aria-current]").waitFor(gone());
            }
            assertThat(department.locator("#progress")).containsText("您还有 1 项");

            admin.locator("#move-beginScoring").click();
            admin.locator("#move-beginVerification").waitFor();
            mark(page(chromium, "evaluator"), id, "93", "47");
            mark(page(chromium, "evaluator2"), id, "91", "46");
            admin.reload();
            admin.locator("#move-beginVerification").click();
            admin.locator("#move-notice").waitFor();
            assertThat(admin.locator("#board")).containsText("城关镇");
            Looks.both(admin, "round-board");
            admin.locator("#move-notice").click();
            admin.locator("#move-lock").waitFor();

            open(department, id, "results");
            assertThat(department.locator("#score")).containsText("92.00");
            assertThat(department.locator("#history")).not().containsText("evaluator");
            department.locator("#words-APPEAL textarea").fill("回访记录未计入");
            department.locator("#do-APPEAL").click();
            department.waitForURL(url -> !url.contains("item=results"));
            admin.locator("#move-lock").click();
            assertThat(admin.locator("#round-trouble")).containsText("申诉到");
            admin.navigate(RunningApp.url() + "/evaluations/" + id + "/agriculture?item=results");
            admin.locator("#words-ANSWER textarea").fill("核对属实");
            admin.locator("#points input").fill("94");
            Looks.both(admin, "round-answer");
            admin.locator("#do-ANSWER").click();
            admin.waitForURL(url -> !url.contains("item=results"));
            open(department, id, "results");
            assertThat(department.locator("#score")).containsText("94.00");

            var actor = RunningApp.actor("shiquan-admin");
            int version = RunningApp.bean(Rounds.class).board(actor, id).round().version();
            SampleRounds.lockLater(actor, id, version);
            department.navigate(RunningApp.url() + "/evaluations/" + id);
            assertThat(department.locator(".scoring-rail [aria-current]")).hasText("归档");
            assertThat(department.locator(".scoring-mine")).containsText("县农业农村局");
            Looks.both(department, "round-ranking");
            Page province = chromium.page(1366, 768);
            province.navigate(RunningApp.url() + "/evaluation-results?county=shiquan");
            Chromium.logIn(province, "province");
            assertThat(province.locator(".scoring-published").filter(new Locator.FilterOptions().setHasText(name)))
                    .containsText("县农业农村局");
            Looks.both(province, "round-published");
            assertEquals(List.of(), failures);
        }
    }

    private static void mark(Page page, long id, String points, String measures) {
        for (String item : JUDGED) {
            open(page, id, item);
            page.locator("#points input").fill(item.equals("measures") ? measures : points);
            page.locator("#words-MARK textarea").fill("材料齐全，抽看属实");
            if (item.equals("results")) {
                Looks.both(page, "round-bench");
            }
            page.locator("#words-MARK textarea").press("Control+Enter");
            page.locator("#item-" + item + "[aria-current]").waitFor(gone());
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static void open(Page page, long id, String item) {
        page.navigate(RunningApp.url() + "/evaluations/" + id + "/agriculture?item=" + item);
        page.locator("#item-" + item + "[aria-current]").waitFor();
    }

    private static void day(Page page, String field, LocalDate day) {
        page.locator("#" + field + " input").fill(day.toString());
        page.locator("#" + field + " input").press("Enter");
    }

    private Page page(Chromium chromium, String person) {
        return pages.computeIfAbsent(person, name -> {
            Page page = chromium.page(1366, 768);
            Looks.watch(page, failures);
            page.navigate(RunningApp.url() + "/evaluations");
            page.locator("vaadin-login-form").waitFor();
            Chromium.logIn(page, "shiquan-" + name);
            page.waitForURL("**/evaluations");
            page.locator("h2:has-text('评价')").waitFor();
            return page;
        });
    }
}
