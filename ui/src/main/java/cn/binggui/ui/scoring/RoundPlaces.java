package cn.binggui.ui.scoring;

import cn.binggui.policy.declared.EvaluatedUnit;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.Optional;

/** The addresses of rounds. */
final class RoundPlaces {
    static final String ROUTE = "evaluations";
    static final String ROUND = "round";
    static final String UNIT = "unit";
    static final String ITEM = "item";

    static final String COMPARE = "compare";
    static final String TRENDS = ROUTE + "/trends";
    static final String KIND = "kind";
    static final String UNITS = "units";

    private RoundPlaces() {}

    static String of(long round) {
        return ROUTE + "/" + round;
    }

    static String sheet(long round, String unit) {
        return of(round) + "/" + unit;
    }

    static String item(long round, String unit, String indicator) {
        return sheet(round, unit) + "?" + QueryParameters.of(ITEM, indicator).getQueryString();
    }

    static String compare(long round, EvaluatedUnit kind) {
        return of(round) + "/" + COMPARE + "?"
                + QueryParameters.of(KIND, kind.name()).getQueryString();
    }

    static String trendOf(String unit) {
        return TRENDS + "?" + QueryParameters.of(UNIT, unit).getQueryString();
    }

    static String trends(EvaluatedUnit kind) {
        return TRENDS + "?" + QueryParameters.of(KIND, kind.name()).getQueryString();
    }

    /** Returns the kind of unit in an address; empty where it names none. */
    static Optional<EvaluatedUnit> kind(QueryParameters parameters) {
        return parameters
                .getSingleParameter(KIND)
                .flatMap(name -> Arrays.stream(EvaluatedUnit.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst());
    }

    /** Returns the key in an address; empty where it is none. */
    static Optional<Long> round(RouteParameters parameters) {
        return parameters.get(ROUND).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
    }
}
