package cn.binggui.ui.comparison;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;

/** The ways to the scenarios: the list, a new one, a saved one. Facts never stand in an address. */
public final class ScenarioNavigation {
    static final String NEW = "new";
    static final String SAMPLE = "sample";

    private ScenarioNavigation() {}

    public static void toList() {
        UI.getCurrent().navigate(ScenarioListView.class);
    }

    public static void toNew() {
        UI.getCurrent().navigate(ScenarioView.class, NEW);
    }

    /** Opens a new scenario that begins with a sample family. */
    public static void toSample(String sample) {
        UI.getCurrent().navigate(ScenarioView.class, NEW, QueryParameters.of(SAMPLE, sample));
    }

    public static void to(UUID scenario) {
        UI.getCurrent().navigate(ScenarioView.class, scenario.toString());
    }

    /** Returns the address of a saved scenario, relative to the application. */
    public static String addressOf(UUID scenario) {
        return "scenario/" + scenario;
    }

    static String addressOfSample(String sample) {
        return "scenario/" + NEW + "?" + SAMPLE + "=" + sample;
    }
}
