package cn.binggui.app.web;

import cn.binggui.app.RunningApp;
import cn.binggui.ui.UiSessions;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints how much heap a logged-in browser costs that has the list of households open in one tab and a household's page in another,
 * in MB, and fails above two.
 *
 * <p>Every browser logs in through the form and holds its push channels. The clients live in the same JVM, so that what they hold is
 * counted, too.
 */
public final class SessionBenchmark {
    private static final int SESSIONS = Integer.getInteger("sessions", 200);
    private static final int WARM_UP = 20;
    private static final double MOST = 2;
    private static final double MEGABYTE = 1024 * 1024;
    private static final int LARGEST_STEP = 256 * 1024;
    private static final Pattern LINK = Pattern.compile("household/(\\d{10,})");
    private static final List<String> COUNTIES = List.of("daye", "huaishang", "xiangning", "shiquan", "didao");
    private static final List<String> ROLES = List.of("admin", "operator", "township", "village");

    private final List<PlainBrowser> browsers = new ArrayList<>();
    private final List<String> households = new ArrayList<>();

    private SessionBenchmark() {}

    public static void main(String[] arguments) {
        boolean isSmall = new SessionBenchmark().run();
        System.exit(isSmall ? 0 : 1);
    }

    private boolean run() {
        UiSessions open = RunningApp.bean(UiSessions.class);
        logIn(WARM_UP);
        showHouseholds(0);
        double before = heap();
        System.out.printf("%d browsers to warm up: %.1f MB%n", WARM_UP, before);

        logIn(SESSIONS);
        double lists = heap();
        print("list of households", before, lists);
        showHouseholds(WARM_UP);
        double both = heap();
        print("list and a household's page, in two tabs", before, both);
        if (open.count() < WARM_UP + SESSIONS) {
            throw new IllegalStateException("only %d browsers are open".formatted(open.count()));
        }
        return (both - before) / SESSIONS < MOST;
    }

    private static void print(String what, double before, double after) {
        System.out.printf(
                "%d more with the %s: %.1f MB, %.2f MB each%n", SESSIONS, what, after, (after - before) / SESSIONS);
    }

    private void logIn(int count) {
        for (int i = 0; i < count; i++) {
            int number = browsers.size();
            PlainBrowser browser = new PlainBrowser();
            browser.logIn(
                    COUNTIES.get(number % COUNTIES.size()) + "-" + ROLES.get(number / COUNTIES.size() % ROLES.size()));
            Matcher links = LINK.matcher(browser.show("households"));
            List<String> found = new ArrayList<>();
            while (links.find()) {
                found.add(links.group(1));
            }
            if (found.isEmpty()) {
                throw new IllegalStateException("the list is empty");
            }
            browsers.add(browser);
            households.add(found.get(number % found.size()));
        }
    }

    private void showHouseholds(int from) {
        for (int i = from; i < browsers.size(); i++) {
            String page = browsers.get(i).show("household/" + households.get(i));
            if (!page.contains("dossier")) {
                throw new IllegalStateException("no household's page: " + page);
            }
        }
    }

    /** Returns what is left after collecting until nothing more goes. */
    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        long last = Long.MAX_VALUE;
        long used = Long.MAX_VALUE / 2;
        while (last - used > LARGEST_STEP) {
            last = used;
            memory.gc();
            used = memory.getHeapMemoryUsage().getUsed();
        }
        return Math.min(last, used) / MEGABYTE;
    }
}
