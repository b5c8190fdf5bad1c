package cn.binggui.ui.scoring;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/** The addresses of rounds. */
final class RoundPlaces {
    static final String ROUTE = "evaluations";
    static final String ROUND = "round";
    static final String UNIT = "unit";
    static final String ITEM = "item";

    private RoundPlaces() {}

    static String of(long round) {
        return ROUTE + "/" + round;
    }

    static String sheet(long round, String unit) {
        return of(round) + "/" + unit;
    }

    /** Returns the key in an address; empty where it is none. */
    static Optional<Long> round(RouteParameters parameters) {
        return parameters.get(ROUND).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong);
    }
}
