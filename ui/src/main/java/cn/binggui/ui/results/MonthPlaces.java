package cn.binggui.ui.results;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The addresses of a county's months. */
final class MonthPlaces {
    static final String ROUTE = "monthly-results";
    static final String MONTH = "month";

    private MonthPlaces() {}

    static String of(YearMonth month) {
        return ROUTE + "/" + month;
    }

    /** Returns the month in an address; empty where it is none. */
    static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
