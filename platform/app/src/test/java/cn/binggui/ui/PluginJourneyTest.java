package cn.binggui.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.core.plugin.PluginVariant;
import cn.binggui.core.policy.CountyPolicies;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 石泉 gets a new version in the browser: one uploads, the house tries, another puts it to service, and one click takes it back. */
class PluginJourneyTest {
    private static final String COUNTY = "shiquan";
    private static final String VERSION = "1.5.0";
    private static final int TRIAL_MILLIS = 120_000;

    static {
        // a busy machine draws late; a page that never comes still fails
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private final List<String> failures = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void fromAnUploadToServiceAndBack() {
        String before = RunningApp.bean(CountyPolicies.class).version(COUNTY);
        Path plain = PluginVariant.of(COUNTY, VERSION).write(folder.resolve("plain.jar"));
        Path signed = RunningApp.PLUGIN_KEY.sign(plain, folder.resolve("石泉-1.5.0.jar"), "OURS");
        try (var chromium = new Chromium()) {
            Page county = page(chromium, "shiquan-admin", "policy/" + COUNTY, "h1");
            assertThat(county.locator(".policy-facts")).containsText(before);
            Page one = page(chromium, "province-admin", "plugins", "h2");
            upload(one, plain, signed);
            Page other = page(chromium, "province-admin2", "plugins", "h2");
            serve(other);
            county.reload();
            assertThat(county.locator(".policy-facts")).containsText(VERSION);
            Looks.screen(county, "plugin-county");

            one.reload();
            card(one).locator("#back-words-" + COUNTY + " input").fill("先退回核对");
            card(one).locator("#back-" + COUNTY).click();
            assertThat(head(one)).containsText("正在使用 " + before);
            Looks.both(one, "plugin-back");
            county.reload();
            assertThat(county.locator(".policy-facts")).containsText(before);
            assertThat(county.locator(".policy-facts")).not().containsText(VERSION);
        }
        assertEquals(before, RunningApp.bean(CountyPolicies.class).version(COUNTY));
        assertEquals(List.of(), failures);
    }

    private static void upload(Page page, Path plain, Path signed) {
        Locator file = page.locator("#plugin-upload input[type=file]");
        file.setInputFiles(plain);
        assertThat(page.locator("#plugin-answer")).containsText("规则包没有签名");
        file.setInputFiles(signed);
        assertThat(page.locator("#plugin-answer")).containsText(VERSION);
        Looks.both(page, "plugin-trying");
        Locator uploaded = card(page).locator("[id='uploaded-" + VERSION + "']");
        assertThat(uploaded)
                .containsText("规则契约全部通过", new LocatorAssertions.ContainsTextOptions().setTimeout(TRIAL_MILLIS));
        assertThat(uploaded).containsText("与现行版本相比，规则和方案没有不同");
        assertThat(uploaded).containsText("由另一名省级管理员启用");
        assertThat(card(page).locator("vaadin-button[id^=serve-]")).hasCount(0);
        Looks.both(page, "plugin-tried");
    }

    private static void serve(Page page) {
        card(page).locator("[id^=serve-words-] input").fill("方案修订");
        card(page).locator("vaadin-button[id^=serve-]").click();
        assertThat(head(page)).containsText("正在使用 " + VERSION);
        Looks.both(page, "plugin-served");
    }

    private static Locator card(Page page) {
        return page.locator("#plugin-" + COUNTY);
    }

    private static Locator head(Page page) {
        return card(page).locator(".plugin-head").first();
    }

    private Page page(Chromium chromium, String person, String place, String heading) {
        Page page = chromium.page(1366, 768);
        Looks.watch(page, failures);
        page.navigate(RunningApp.url() + "/" + place);
        page.locator("vaadin-login-form").waitFor();
        Chromium.logIn(page, person);
        page.locator("vaadin-login-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(heading).first().waitFor();
        return page;
    }
}
