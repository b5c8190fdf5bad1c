package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What every journey asks of the pages it comes through: that nothing fails, that they fit, and that they can be looked at. */
public final class Looks {
    private static final Path SCREENS = Path.of(System.getProperty("binggui.screens", "target/screens"));

    private Looks() {}

    /** Collects what the page could not load and what it complains of. */
    public static void watch(Page page, List<String> failures) {
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failures.add(response.status() + " " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                failures.add(message.text());
            }
        });
    }

    /** Asserts that nothing sticks out. */
    public static void fits(Page page) {
        assertEquals(
                Boolean.TRUE,
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                "nothing sticks out at " + page.url());
    }

    /** Keeps a picture of what is to be seen. */
    public static void screen(Page page, String name) {
        screen(page, name, false);
    }

    /** Keeps a picture at a desk, and one of the whole page on a phone, where it must fit. */
    public static void both(Page page, String name) {
        screen(page, name, false);
        page.setViewportSize(390, 844);
        screen(page, name + "-phone", true);
        fits(page);
        page.setViewportSize(1280, 800);
    }

    private static void screen(Page page, String name, boolean whole) {
        Path file = SCREENS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(whole).setPath(file));
        assertTrue(file.toFile().length() > 0);
    }
}
