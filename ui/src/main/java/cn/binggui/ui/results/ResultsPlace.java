package cn.binggui.ui.results;

import cn.binggui.core.results.Measure;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.policy.ruling.Category;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at; it stands in the address, so that it can be sent on.
 *
 * @param category {@code null} for all; a quarter has no categories
 * @param county whose townships are shown; {@code null} for all counties
 * @param unit whose line is drawn out; {@code null} for none
 * @param at the period of the ranking; {@code null} for the latest
 */
record ResultsPlace(
        Measure measure,
        boolean quarters,
        @Nullable Category category,
        @Nullable String county,
        @Nullable String unit,
        @Nullable Period at) {
    ResultsPlace {
        if (quarters || measure != Measure.CONFIRMATIONS) {
            category = null;
        }
    }

    static ResultsPlace of(QueryParameters asked) {
        Measure measure = Arrays.stream(Measure.values())
                .filter(each ->
                        each.name().equals(asked.getSingleParameter("measure").orElse("")))
                .findFirst()
                .orElse(Measure.APPLICATIONS);
        Category category = Arrays.stream(Category.values())
                .filter(each -> each != Category.NONE
                        && each.name()
                                .equals(asked.getSingleParameter("category").orElse("")))
                .findFirst()
                .orElse(null);
        boolean quarters =
                asked.getSingleParameter("by").filter("quarter"::equals).isPresent();
        return new ResultsPlace(
                measure,
                quarters,
                category,
                asked.getSingleParameter("county").orElse(null),
                asked.getSingleParameter("unit").orElse(null),
                period(asked.getSingleParameter("at").orElse(""), quarters));
    }

    private static @Nullable Period period(String code, boolean quarters) {
        try {
            Period period = Period.of(code);
            return period instanceof Period.Quarter == quarters ? period : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the identifier of the category; empty for all. */
    String categoryId() {
        return category == null ? "" : category.name();
    }

    QueryParameters parameters() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("measure", measure.name());
        if (quarters) {
            asked.put("by", "quarter");
        }
        put(asked, "category", category == null ? null : category.name());
        put(asked, "county", county);
        put(asked, "unit", unit);
        put(asked, "at", at == null ? null : at.code());
        return QueryParameters.simple(asked);
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }

    String address(String route) {
        return route + "?" + parameters().getQueryString();
    }

    ResultsPlace with(Measure other) {
        return new ResultsPlace(other, quarters, category, county, unit, at);
    }

    ResultsPlace with(boolean byQuarter) {
        return new ResultsPlace(measure, byQuarter, category, county, unit, null);
    }

    ResultsPlace with(@Nullable Category other) {
        return new ResultsPlace(measure, quarters, other, county, unit, at);
    }

    ResultsPlace in(@Nullable String other) {
        return new ResultsPlace(measure, quarters, category, other, null, at);
    }

    ResultsPlace drawing(@Nullable String other) {
        return new ResultsPlace(measure, quarters, category, county, other, at);
    }

    ResultsPlace at(@Nullable Period other) {
        return new ResultsPlace(measure, quarters, category, county, unit, other);
    }
}
