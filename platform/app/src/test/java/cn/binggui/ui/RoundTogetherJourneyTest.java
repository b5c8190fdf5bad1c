package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.exchange.FilledTemplate;
import cn.binggui.core.scoring.round.Candidate;
import cn.binggui.core.scoring.round.NewRound;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.round.SampleRounds;
import cn.binggui.core.scoring.round.ScoredUnit;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.value.Points;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All units of 石泉 side by side and over three rounds, and an evaluator's marks that come in from a workbook. */
class RoundTogetherJourneyTest {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rounds rounds = RunningApp.bean(Rounds.class);
    private final Actor admin = RunningApp.actor("shiquan-admin");
    private final List<String> failures = new ArrayList<>();

    @Test
    void sideBySideOverRoundsAndThroughAWorkbook() throws IOException {
        Set<String> all = rounds.candidates(admin).stream().map(Candidate::code).collect(Collectors.toSet());
        for (int ago = 3; ago > 0; ago--) {
            Round noticed = SampleRounds.noticed(marked(open(all, ago), ago));
            SampleRounds.lockLater(admin, noticed.id(), noticed.version());
        }
        Round scoring = open(all, 0);
        try (var chromium = new Chromium()) {
            Page page = page(chromium, "shiquan-evaluator", "evaluations/" + scoring.id());
            marks(page);
            page.navigate(RunningApp.url() + "/evaluations/" + scoring.id() + "/compare?kind=DEPARTMENT");
            page.locator("#compare").waitFor();
            assertThat(page.locator("#compare")).containsText("您评 45.00");
            Looks.both(page, "compare-blind");

            Page desk = page(
                    chromium,
                    "shiquan-admin",
                    "evaluations/" + marked(scoring, 4).id());
            Download workbook =
                    desk.waitForDownload(() -> desk.locator("#round-excel").click());
            assertTrue(workbook.suggestedFilename().endsWith(".xlsx"));
            Looks.both(desk, "round-tools");
            desk.locator("#round-compare").click();
            desk.locator("#compare").waitFor();
            Looks.both(desk, "compare-townships");
            desk.locator("#kind-DEPARTMENT").click();
            desk.locator("#compare:has-text('县卫健局')").waitFor();
            Looks.both(desk, "compare-departments");
            desk.navigate(RunningApp.url() + "/evaluations/" + scoring.id()
                    + "/compare?kind=DEPARTMENT&units=agriculture,health,water");
            assertThat(desk.locator("#compare thead th")).hasCount(4);
            Looks.both(desk, "compare-three");
            desk.locator("#compare a[href$='/health?item=results']").click();
            desk.locator("#item-results[aria-current]").waitFor();

            desk.navigate(RunningApp.url() + "/evaluations/trends?kind=DEPARTMENT");
            desk.locator(".trend-svg").waitFor();
            Looks.both(desk, "trend-all");
            desk.locator("#trend-health").click();
            desk.locator(".trend-svg .trend-dot.trend-own").first().waitFor();
            Looks.both(desk, "trend-one");
            Page province = page(chromium, "province", "evaluation-results?county=shiquan");
            province.locator(".trend-svg").first().waitFor();
            Looks.both(province, "trend-published");
        }
        assertEquals(List.of(), failures);
    }

    /** Takes the template out, makes a mistake in it, and records what is right. */
    private static void marks(Page page) throws IOException {
        page.locator("#marks vaadin-details-summary").first().click();
        page.locator("#marks[opened]").waitFor();
        Download download =
                page.waitForDownload(() -> page.locator("#marks-template").click());
        FilledTemplate filled;
        try (InputStream content = download.createReadStream()) {
            filled = new FilledTemplate(content.readAllBytes());
        }
        filled.fillAll("45", "材料齐全，抽看属实")
                .fill(filled.row("health", "measures"), "51", "超过分值")
                .fill(filled.row("water", "results"), "88.888", "");
        page.locator("#marks-upload input[type=file]").setInputFiles(new FilePayload("评分.xlsx", EXCEL, filled.file()));
        page.locator("#marks-confirm").waitFor();
        page.locator("#marks").scrollIntoViewIfNeeded();
        Looks.both(page, "marks-trial");
        assertThat(page.locator("#marks-result")).containsText("51.00 分不在任何等次之内");
        page.locator("#marks-confirm").click();
        assertThat(page.locator("#marks-summary")).containsText("未能记录 0 项");
    }

    private Round open(Set<String> units, int ago) {
        LocalDate to = RunningApp.today().minusDays(2L + ago * 92L);
        Round round = rounds.open(
                admin,
                new NewRound(
                        to.getYear() + "年" + SampleRounds.name().substring(0, 6),
                        to.minusDays(91),
                        to,
                        RunningApp.today(),
                        units));
        return rounds.beginScoring(admin, round.id(), round.version());
    }

    /** Gives every department marks of its own. */
    private static Round marked(Round round, int seed) {
        int at = seed * 5;
        for (ScoredUnit unit : round.units()) {
            if (unit.kind() == EvaluatedUnit.DEPARTMENT) {
                at++;
                for (String item : SampleRounds.JUDGED) {
                    int full = item.equals("measures") ? 50 : 100;
                    Points points = Points.of(full).share(58 + (at * 7 + item.length() * 5L) % 42, 100);
                    SampleRounds.mark("shiquan-evaluator", round, unit.code(), item, points);
                    SampleRounds.mark("shiquan-evaluator2", round, unit.code(), item, points);
                }
            }
        }
        return round;
    }

    private Page page(Chromium chromium, String person, String place) {
        Page page = chromium.page(1280, 800);
        Looks.watch(page, failures);
        page.navigate(RunningApp.url() + "/" + place);
        page.locator("vaadin-login-form").waitFor();
        Chromium.logIn(page, person);
        page.locator("vaadin-login-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("h2").first().waitFor();
        page.navigate(RunningApp.url() + "/" + place);
        page.locator("h2").first().waitFor();
        return page;
    }
}
