package cn.binggui.ui.comparison;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The ways to the scenarios: the list, a new one, a saved one. Facts never stand in an address. */
public final class ScenarioNavigation {
    static final String NEW = "new";
    static final String SAMPLE = "sample";
    static final String POPULATION = "population";
    static final String PLACE = "place";
    static final String NUMBERS = "numbers";

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

    /**
     * Returns the address of a new scenario that begins with a household of a population, relative to the application.
     *
     * @param place of the household, from 0
     * @param numbers what all counties are to assume, by parameter; empty for each county's own
     */
    public static String addressOfHousehold(long population, int place, Map<String, BigDecimal> numbers) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(POPULATION, Long.toString(population));
        query.put(PLACE, Integer.toString(place));
        new TreeMap<>(numbers)
                .forEach((id, number) ->
                        query.merge(NUMBERS, id + ":" + number.toPlainString(), (one, other) -> one + "," + other));
        return "scenario/" + NEW + "?" + QueryParameters.simple(query).getQueryString();
    }

    /** Reads for example {@code allowance-standard:7200,relapse-monitoring-line:8000}; what is no such pair is left out. */
    public static Map<String, BigDecimal> numbers(String text) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int at = pair.indexOf(':');
            if (at > 0 && pair.substring(at + 1).matches("\\d{1,9}(\\.\\d{1,4})?")) {
                numbers.put(pair.substring(0, at), new BigDecimal(pair.substring(at + 1)));
            }
        }
        return numbers;
    }

    static String addressOfSample(String sample) {
        return "scenario/" + NEW + "?" + SAMPLE + "=" + sample;
    }
}
