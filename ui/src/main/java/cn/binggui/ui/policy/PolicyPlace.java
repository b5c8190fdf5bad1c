package cn.binggui.ui.policy;

import cn.binggui.policy.plan.Coverage;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a county's policy the screen shows, as it stands in the address.
 *
 * @param at the clause that is looked at; {@code null} for none
 * @param coverage only sentences of this coverage; {@code null} for all
 * @param on the day on which parameters are in force; {@code null} for today
 */
record PolicyPlace(
        String county,
        PolicyTab tab,
        @Nullable String at,
        @Nullable Coverage coverage,
        @Nullable LocalDate on) {
    /** Reads an address; what it does not understand counts as absent. */
    static PolicyPlace of(String county, QueryParameters query) {
        return new PolicyPlace(
                county,
                query.getSingleParameter("tab").flatMap(PolicyTab::of).orElse(PolicyTab.TEXT),
                query.getSingleParameter("at").filter(at -> !at.isBlank()).orElse(null),
                query.getSingleParameter("coverage")
                        .flatMap(PolicyPlace::coverage)
                        .orElse(null),
                query.getSingleParameter("on").map(PolicyPlace::day).orElse(null));
    }

    /** Returns whether the other place shows the same county on the same day. */
    boolean isSamePolicy(PolicyPlace other) {
        return county.equals(other.county) && Objects.equals(on, other.on);
    }

    PolicyPlace withTab(PolicyTab other) {
        return new PolicyPlace(county, other, at, coverage, on);
    }

    PolicyPlace withAt(@Nullable String clause) {
        return new PolicyPlace(county, tab, clause, coverage, on);
    }

    PolicyPlace withCoverage(@Nullable Coverage only) {
        return new PolicyPlace(county, tab, at, only, on);
    }

    PolicyPlace withOn(@Nullable LocalDate day) {
        return new PolicyPlace(county, tab, at, coverage, day);
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (tab != PolicyTab.TEXT) {
            query.put("tab", tab.key());
        }
        if (coverage != null) {
            query.put("coverage", coverage.name());
        }
        if (on != null) {
            query.put("on", on.toString());
        }
        if (at != null) {
            query.put("at", at);
        }
        return QueryParameters.simple(query);
    }

    /** Returns the address relative to the application. */
    String address() {
        String query = query().getQueryString();
        return "policy/" + county + (query.isEmpty() ? "" : "?" + query);
    }

    private static Optional<Coverage> coverage(String name) {
        return Arrays.stream(Coverage.values())
                .filter(coverage -> coverage.name().equals(name))
                .findFirst();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
