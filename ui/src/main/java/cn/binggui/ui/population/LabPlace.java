package cn.binggui.ui.population;

import cn.binggui.ui.comparison.ScenarioNavigation;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the laboratory shows, as it stands in the address: which population, under which numbers. Parameters are no facts of a family.
 *
 * @param population its key; 0 for none
 * @param common whether all counties share numbers; else each has its own
 * @param numbers the common ones by parameter
 * @param from the county at the left of the flow; {@code null} for the first
 * @param to the county at its right; {@code null} for the second
 */
record LabPlace(
        long population,
        boolean common,
        Map<String, BigDecimal> numbers,
        @Nullable String from,
        @Nullable String to) {
    static final String ADDRESS = "laboratory";

    private static final String POPULATION = "population";
    private static final String NUMBERS = "numbers";

    LabPlace {
        numbers = Map.copyOf(numbers);
    }

    /** Reads an address; what it does not understand counts as absent. */
    static LabPlace of(QueryParameters query) {
        String common = query.getSingleParameter(NUMBERS).orElse(null);
        return new LabPlace(
                query.getSingleParameter(POPULATION)
                        .filter(key -> key.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .orElse(0L),
                common != null,
                common == null ? Map.of() : ScenarioNavigation.numbers(common),
                query.getSingleParameter("from").orElse(null),
                query.getSingleParameter("to").orElse(null));
    }

    LabPlace withCounties(String one, String other) {
        return new LabPlace(population, common, numbers, one, other);
    }

    /** Returns the address relative to the application. */
    String address() {
        Map<String, String> query = new LinkedHashMap<>();
        if (population > 0) {
            query.put(POPULATION, Long.toString(population));
        }
        if (common) {
            StringBuilder words = new StringBuilder();
            new TreeMap<>(numbers)
                    .forEach((id, number) -> words.append(words.isEmpty() ? "" : ",")
                            .append(id)
                            .append(':')
                            .append(number.toPlainString()));
            query.put(NUMBERS, words.toString());
        }
        if (from != null && to != null) {
            query.put("from", from);
            query.put("to", to);
        }
        String words = QueryParameters.simple(query).getQueryString();
        return ADDRESS + (words.isEmpty() ? "" : "?" + words);
    }
}
