package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.core.scoring.scheme.Schemes;
import cn.binggui.policy.declared.Scheme;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 大冶's administrator builds a scheme from nothing, mostly by the keyboard; 石泉's looks through the plan's and changes nothing. */
class SchemeJourneyTest {
    private final List<String> failures = new ArrayList<>();

    @Test
    void fromNothingToTheFirstVersion() {
        try (var chromium = new Chromium()) {
            Page page = page(chromium, "daye-admin");
            assertThat(page.locator("#scheme-none")).containsText("建立本县的评价方案");
            page.locator("#scheme").click();
            page.locator("#scheme-edit").click();
            page.locator("#scheme-unit-TOWNSHIP").click();
            fill(page, "scheme-evaluator", "市专班");
            line(page, "scheme-dimensions", "受理办理");
            page.locator("#scheme-dimensions-0-0 input").press("Enter");
            fill(page, "scheme-dimensions-1-0", "入户核查");
            assertThat(page.locator(".scheme-at-dimension").last()).containsText("入户核查");
            Looks.both(page, "scheme-sheet");
            page.locator("#scheme-dimensions-0 .scheme-line-open").click();
            line(page, "scheme-indicators", "办结及时");
            line(page, "scheme-indicators", "弄虚作假");
            fill(page, "scheme-indicators-0-1", "100");
            assertThat(page.locator("#panel .scheme-total")).hasText("合计 100.00 分");
            Looks.both(page, "scheme-dimension");
            page.locator("#scheme-indicators-0 .scheme-line-open").click();
            fill(page, "scheme-content textarea", "从受理到确认在时限内办完");
            choose(page, "scheme-source", "平台数据：按时办结率");
            choose(page, "scheme-method", "分档");
            line(page, "scheme-bands", "95", "100");
            line(page, "scheme-bands", "85", "八十");
            assertThat(page.locator("#scheme-bands-1")).containsText("第 2 档的得分须为数字");
            Looks.both(page, "scheme-bands");
            fill(page, "scheme-bands-1-1", "80");
            assertThat(page.locator("#scheme-words")).containsText("不低于85%得80.00分");
            page.locator("#scheme-name input").press("Control+Enter");
            assertThat(page.locator("#panel h3")).hasText("弄虚作假");
            choose(page, "scheme-method", "一票否决");
            fill(page, "scheme-from", "1");
            fill(page, "scheme-evidence textarea", "查处通报");
            page.locator("#scheme-evidence textarea").press("Control+Enter");
            assertThat(page.locator("#panel h3")).hasText("入户核查");
            line(page, "scheme-indicators", "核查到位", "100");
            page.locator("#scheme-indicators-0 .scheme-line-open").click();
            choose(page, "scheme-source", "评价员评判（两人各自评分）");
            fill(page, "scheme-spread", "15");
            line(page, "scheme-rubric", "好", "80", "100", "记录完整，情况属实");
            line(page, "scheme-rubric", "一般", "60", "79.99", "个别记录不全");
            page.locator("#place-publish").click();
            assertThat(page.locator("#scheme-why")).containsText("还有 1 处须改正");
            Looks.both(page, "scheme-problems");
            page.locator(".scheme-way").click();
            fill(page, "scheme-evidence textarea", "入户核查表");
            Looks.both(page, "scheme-rubric");
            page.locator("#scheme-to-publish").click();
            fill(page, "scheme-note textarea", "首版：受理办理、入户核查两项均权");
            Looks.both(page, "scheme-publish");
            page.locator("#scheme-publish").click();
            page.locator("#scheme-version-1").waitFor();
            assertThat(page.locator("#scheme-facts")).containsText("第 1 版");
            page.locator("#scheme-version-1 vaadin-details-summary").click();
            Looks.both(page, "scheme-first");
            page.navigate(RunningApp.url() + "/evaluations");
            page.locator("#round-open").waitFor();
            Looks.both(page, "scheme-rounds");
            page.navigate(RunningApp.url() + "/evaluations/scheme/edit");
            fill(page, "scheme-minimum", "10");
            assertThat(page.locator("#scheme-status")).hasText("草稿已自动保存");
            publishElsewhere();
            page.reload();
            assertThat(page.locator("#scheme-conflict")).containsText("由谁评价");
            assertThat(page.locator("#scheme-minimum input")).hasValue("10");
            Looks.both(page, "scheme-conflict");
            page.locator("#scheme-goon").click();
            page.locator("#place-publish").click();
            assertThat(page.locator("#scheme-differences")).containsText("最少案卷数");
            assertThat(page.locator("#scheme-differences")).not().containsText("由谁评价");
            Looks.both(page, "scheme-merged");
            assertEquals(List.of(), failures);
        }
    }

    /** Another administrator of the county is faster. */
    private static void publishElsewhere() {
        Schemes schemes = RunningApp.bean(Schemes.class);
        Actor other = RunningApp.actor("daye-admin");
        SchemeVersion now = schemes.current(other).orElseThrow();
        List<Scheme.Sheet> sheets = now.scheme().sheets().stream()
                .map(sheet -> new Scheme.Sheet(sheet.unit(), "市领导小组", sheet.dimensions()))
                .toList();
        schemes.publish(
                other,
                now.version(),
                new Scheme(now.scheme().equalWeights(), now.scheme().minimum(), sheets),
                "改由领导小组评价");
    }

    @Test
    void thePlansOwnSchemeInTheEditor() {
        try (var chromium = new Chromium()) {
            Page page = page(chromium, "shiquan-admin");
            page.navigate(RunningApp.url() + "/evaluations/scheme");
            page.locator("#scheme-edit").waitFor();
            Looks.both(page, "scheme-plan");
            page.locator("#scheme-edit").click();
            page.locator("#scheme-equal").waitFor();
            Looks.both(page, "scheme-general");
            page.locator("#scheme-equal input").click();
            assertThat(page.locator("#place-TOWNSHIP")).containsText("权重合计 0%");
            page.locator("#place-TOWNSHIP").click();
            Looks.both(page, "scheme-weights");
            page.locator("#place-TOWNSHIP").press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#panel h3")).hasText("入户走访按期");
            Looks.both(page, "scheme-metric");
            page.navigate(RunningApp.url() + "/evaluations/scheme/edit?item=measures");
            assertThat(page.locator("#scheme-status")).containsText("已恢复草稿");
            Looks.both(page, "scheme-judged");
            assertThat(page.locator("#place-measures")).isInViewport();
            page.locator("#scheme-discard").click();
            page.locator("#scheme-undo").waitFor();
            Looks.both(page, "scheme-discarded");
            assertEquals(List.of(), failures);
        }
    }

    /** Types into a field, and goes on as a person does. */
    private static void fill(Page page, String field, String words) {
        String input = field.contains(" ") ? field : field + " input";
        page.locator("#" + input).fill(words);
        page.locator("#" + input).press("Tab");
    }

    private static void line(Page page, String lines, String... words) {
        int at = page.locator("[id^='" + lines + "-'].scheme-line").count();
        page.locator("#" + lines + "-add").click();
        page.locator("#" + lines + "-" + at).waitFor();
        for (int column = 0; column < words.length; column++) {
            fill(page, lines + "-" + at + "-" + column, words[column]);
        }
    }

    private static void choose(Page page, String select, String words) {
        page.locator("#" + select).click();
        page.locator("vaadin-select-item:has-text('" + words + "')").first().click();
        assertThat(page.locator("#" + select)).containsText(words);
    }

    private Page page(Chromium chromium, String person) {
        Page page = chromium.page(1280, 800);
        Looks.watch(page, failures);
        page.navigate(RunningApp.url() + "/evaluations");
        page.locator("vaadin-login-form").waitFor();
        Chromium.logIn(page, person);
        page.locator("h2:has-text('评价')").waitFor();
        return page;
    }
}
