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
import cn.binggui.core.register.HouseholdRegister;
import cn.binggui.core.register.RegisterOrder;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.ui.casework.SampleCases;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.HashMap;
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
        private LocalDate day = calendar.workingOnOrAfter(LocalDate.now().minusDays(DAYS_AGO));

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
            Page page = page("township");
            page.navigate(RunningApp.url() + "/cases/" + id);
            assertThat(page.locator("#phase")).hasText("办结");
            for (Step step : view(id).policy().procedure().steps()) {
                assertThat(page.locator("[id='step-" + step.id() + "'].case-node-done"))
                        .isVisible();
            }
            Looks.both(page, "case-through-" + county);
        }

        private long apply() {
            Page page = page("village");
            page.navigate(RunningApp.url() + "/cases/new?household=" + household());
            page.locator("#channel vaadin-radio-button").first().click();
            on(page.locator("#applied-on input"));
            page.locator("#save").click();
            page.waitForURL(url -> url.matches(".*/cases/\\d+.*"));
            return Long.parseLong(page.url().replaceAll(".*/cases/(\\d+).*", "$1"));
        }

        private void accept(long id) {
            Page page = open(view(id).outlook().turn().contains(Performer.TOWNSHIP) ? "township" : "village", id);
            page.locator("#do-ACCEPT").click();
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
                    page.locator("#do-PROVE_NOTICE").click();
                    picture(page);
                } else {
                    day = calendar.workingOnOrAfter(notice.until().plusDays(1));
                    page.locator("#do-END_NOTICE").click();
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
                    page.locator("#do-CONFIRM").click();
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
            page.locator("[id='do-DO_STEP." + step.id() + "']").click();
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

        /** Asks the platform, waits for its answer, and reads it. */
        private void verify(Page page) {
            page.locator("#consent").click();
            page.locator("#verify").click();
            for (int tries = 0; tries < 60 && page.locator("#report").count() == 0; tries++) {
                page.waitForTimeout(1000);
                page.locator("#verification-refresh").click();
                page.waitForTimeout(300);
            }
            assertThat(page.locator("#report")).containsText("模拟数据");
            page.locator("#report-seen").click();
        }

        private void post(Step step, long id) {
            Page page = page(person(step));
            page.navigate(RunningApp.url() + "/cases/notices/new?case=" + id);
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
            page.locator(".case-work .case-file").first().waitFor();
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

        private void save(Page page, long id) {
            int seq = view(id).file().state().seq();
            on(page.locator("#day input"));
            page.locator("#save").click();
            assertThat(page.locator("#entry-" + (seq + 1))).isVisible();
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
            Page page = page(person);
            page.navigate(RunningApp.url() + "/cases/" + id);
            page.locator("#rail").waitFor();
            return page;
        }

        private Page page(String person) {
            return pages.computeIfAbsent(person, name -> {
                Page page = chromium.page(1280, 900);
                page.navigate(RunningApp.url() + "/cases");
                page.locator("vaadin-login-form").waitFor();
                Chromium.logIn(page, county + "-" + name);
                page.locator("#cases").waitFor();
                return page;
            });
        }

        private CaseView view(long id) {
            return cases.get(reader, id);
        }

        private void nextDay() {
            day = calendar.workingOnOrAfter(day.plusDays(1));
        }

        /** A household of the village that is determined and has no case. */
        private long household() {
            Actor village = RunningApp.actor(county + "-village");
            return RunningApp.bean(HouseholdRegister.class)
                    .page(village, RegisterQuery.ALL, null, RegisterOrder.BY_NUMBER, 0, 500)
                    .stream()
                    .filter(row -> row.outcome() == Outcome.DETERMINED)
                    .filter(row -> row.category() != null && row.category() != Category.NONE)
                    .filter(row -> Objects.requireNonNull(row.category()) != Category.OTHER_HARDSHIP)
                    .map(row -> row.household())
                    .filter(key -> cases.ofHousehold(village, key).isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
