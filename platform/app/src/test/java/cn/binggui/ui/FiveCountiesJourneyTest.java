package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseNotice;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.register.RegisteredHouseholds;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.ui.casework.SampleCases;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One case of each county, from its application to its last step, through the screens and by the people whom the plan names. */
class FiveCountiesJourneyTest {
    private static final int DAYS_AGO = 70;

    private final Cases cases = RunningApp.bean(Cases.class);
    private final WorkingCalendar calendar =
            RunningApp.bean(WorkingCalendars.class).current();

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void fromApplicationToItsEnd(String county) {
        try (var chromium = new Chromium()) {
            new Journey(chromium, county).go();
        }
    }

    /** One county's case. */
    private final class Journey {
        private final Chromium chromium;
        private final String county;
        private final Actor reader;
        private final Map<String, Page> pages = new HashMap<>();
        private LocalDate day = calendar.workingOnOrAfter(RunningApp.today().minusDays(DAYS_AGO));

        Journey(Chromium chromium, String county) {
            this.chromium = chromium;
            this.county = county;
            reader = RunningApp.actor(county + "-township");
        }

        void go() {
            long id = apply();
            nextDay();
            accept(id);
            for (CaseView view = view(id); view.file().state().phase() == CasePhase.RUNNING; view = view(id)) {
                int seq = view.file().state().seq();
                goOn(view);
                assertEquals(seq + 1, view(id).file().state().seq(), "one thing was done");
            }
            CaseState state = view(id).file().state();
            assertEquals(CasePhase.COMPLETE, state.phase());
            Page page = open("township", id);
            assertThat(page.locator("#phase")).hasText("办结");
            for (Step step : view(id).policy().procedure().steps()) {
                assertThat(page.locator("[id='step-" + step.id() + "'].case-node-done"))
                        .isVisible();
            }
            Looks.both(page, "case-through-" + county);
        }

        private long apply() {
            Page page = at("village", "/cases/new?household=" + household());
            page.locator("#channel vaadin-radio-button input").first().check();
            on(page.locator("#applied-on input"));
            page.locator("#save").click();
            page.waitForURL(url -> url.matches(".*/cases/\\d+.*"));
            return Long.parseLong(page.url().replaceAll(".*/cases/(\\d+).*", "$1"));
        }

        private void accept(long id) {
            Page page = open(view(id).outlook().turn().contains(Performer.TOWNSHIP) ? "township" : "village", id);
            choose(page, "ACCEPT");
            paper(page);
            save(page, id);
        }

        private void goOn(CaseView view) {
            CaseState state = view.file().state();
            long id = view.file().id();
            CaseNotice notice = state.notice();
            Procedure procedure = view.policy().procedure();
            if (notice != null) {
                Page page = open(person(OpenSteps.step(procedure, notice.step())), id);
                if (notice.pictures() == 0) {
                    choose(page, "PROVE_NOTICE");
                    picture(page);
                } else {
                    day = calendar.workingOnOrAfter(notice.until().plusDays(1));
                    choose(page, "END_NOTICE");
                }
                save(page, id);
                return;
            }
            nextDay();
            Step step = OpenSteps.step(procedure, view.outlook().open().getFirst());
            switch (step.kind()) {
                case PUBLIC_NOTICE -> post(step, id);
                case CONFIRMATION -> {
                    Page page = open("township2", id);
                    choose(page, "CONFIRM");
                    category(page);
                    save(page, id);
                }
                case APPLICATION,
                        ACCEPTANCE,
                        FINANCIAL_VERIFICATION,
                        HOME_VISIT,
                        COMMUNITY_REVIEW,
                        TOWNSHIP_REVIEW,
                        JOINT_ASSESSMENT,
                        FILING,
                        REGISTRATION,
                        STANDING_NOTICE -> record(step, id);
            }
        }

        private void record(Step step, long id) {
            Page page = open(person(step), id);
            choose(page, "DO_STEP." + step.id());
            page.locator("#text textarea").waitFor();
            if (step.kind() == StepKind.HOME_VISIT) {
                page.locator("vaadin-checkbox:has-text('入户走访')").click();
            }
            if (step.people() > 1) {
                page.locator("#others input").fill("协助人员");
            }
            if (step.kind() == StepKind.FINANCIAL_VERIFICATION) {
                verify(page);
            }
            if (step.kind() == StepKind.COMMUNITY_REVIEW || step.kind() == StepKind.JOINT_ASSESSMENT) {
                Map.of("invited", "9", "present", "7", "agree", "6", "against", "1", "abstain", "0")
                        .forEach((field, number) ->
                                page.locator("#" + field + " input").fill(number));
            }
            page.locator("#text textarea").fill("情况属实，已办理");
            paper(page);
            if (page.locator(".case-work vaadin-upload input[type=file]").count() > 0
                    && step.evidence().stream()
                            .anyMatch(each -> each.kind().name().equals("PHOTO"))) {
                picture(page);
            }
            save(page, id);
        }

        /** Decides where the facts alone leave a choice. */
        private void category(Page page) {
            Locator choices = page.locator("#category vaadin-radio-button");
            Locator blocked = page.locator("#blocked");
            choices.first().or(blocked).first().waitFor();
            assertEquals(List.of(), blocked.allInnerTexts());
            if (page.locator("#category vaadin-radio-button[checked]").count() == 0) {
                choices.first().locator("input").check();
            }
        }

        /** Asks the platform, waits for its answer, and reads it. */
        private void verify(Page page) {
            page.locator("#consent").click();
            page.locator("#verify").click();
            for (int tries = 0; tries < 100 && page.locator("#report").count() == 0; tries++) {
                page.waitForTimeout(500);
                page.locator("#verification-refresh").click();
                page.waitForTimeout(300);
            }
            assertThat(page.locator("#report")).containsText("模拟数据");
            page.locator("#report-seen").click();
        }

        private void post(Step step, long id) {
            Page page = open(person(step), id);
            page.locator("#do-POST_NOTICE").click();
            page.waitForURL(url -> url.contains("/notices/new"));
            on(page.locator("#notice-day input"));
            Locator own = page.locator(
                    "#notice-cases vaadin-checkbox:has-text('" + view(id).file().number() + "')");
            own.waitFor();
            if (own.getAttribute("checked") == null) {
                own.click();
            }
            page.locator("#notice-post").click();
            page.waitForURL(url -> !url.contains("/new"));
        }

        private void picture(Page page) {
            page.locator(".case-work vaadin-upload input[type=file]")
                    .last()
                    .setInputFiles(new FilePayload("照片.jpg", "image/jpeg", SampleCases.picture()));
            page.locator(".case-work .upload-file").first().waitFor();
        }

        /** Ticks every paper that lies in the file on paper. */
        private void paper(Page page) {
            Locator boxes = page.locator(".case-checklist vaadin-checkbox:has-text('纸质存档')");
            for (int i = 0; i < boxes.count(); i++) {
                if (boxes.nth(i).isVisible() && boxes.nth(i).getAttribute("checked") == null) {
                    boxes.nth(i).click();
                }
            }
        }

        /** Opens a form, unless it is open already. */
        private void choose(Page page, String task) {
            Locator button = page.locator("[id='do-" + task + "']");
            button.waitFor();
            Locator open = page.locator("[id='do-" + task + "'].case-task-open");
            if (open.count() == 0) {
                button.click();
                open.waitFor();
            }
            page.locator("#day input").waitFor();
        }

        private void save(Page page, long id) {
            int seq = view(id).file().state().seq();
            on(page.locator("#day input"));
            page.locator("#save").click();
            Locator refused = page.locator("#notices .case-note");
            page.locator("#entry-" + (seq + 1)).or(refused).first().waitFor();
            assertEquals(List.of(), refused.allInnerTexts(), () -> "what was refused on " + day);
        }

        private void on(Locator field) {
            field.fill(day.toString());
            field.press("Enter");
        }

        /** Who does a step: those who decide are others than those who investigate. */
        private String person(Step step) {
            if (!step.performers().contains(Performer.TOWNSHIP)) {
                return step.performers().contains(Performer.VILLAGE) ? "village" : "operator";
            }
            return switch (step.kind()) {
                case HOME_VISIT, FINANCIAL_VERIFICATION, PUBLIC_NOTICE -> "township";
                case APPLICATION,
                        ACCEPTANCE,
                        COMMUNITY_REVIEW,
                        TOWNSHIP_REVIEW,
                        JOINT_ASSESSMENT,
                        CONFIRMATION,
                        FILING,
                        REGISTRATION,
                        STANDING_NOTICE -> "township2";
            };
        }

        private Page open(String person, long id) {
            Page page = at(person, "/cases/" + id);
            page.locator("#rail").waitFor();
            return page;
        }

        /** Goes to an address as that person, who logs in on the way the first time. */
        private Page at(String person, String address) {
            boolean known = pages.containsKey(person);
            Page page = pages.computeIfAbsent(person, name -> chromium.page(1280, 900));
            page.navigate(RunningApp.url() + address);
            if (!known) {
                Chromium.logIn(page, county + "-" + person);
            }
            return page;
        }

        private CaseView view(long id) {
            return cases.get(reader, id);
        }

        private void nextDay() {
            day = calendar.workingOnOrAfter(day.plusDays(1));
        }

        /** A household of the village that lives on little. */
        private long household() {
            String village = Objects.requireNonNull(
                    RunningApp.actor(county + "-village").scope().village());
            String first = village.substring(0, 6) + "19610301" + (100 + Math.floorMod(county.hashCode(), 900));
            var head = new Identity("程途远", IdNumber.of(first), null);
            return RegisteredHouseholds.alone(county, village, head, day.minusDays(30), 4_000)
                    .household();
        }
    }
}
