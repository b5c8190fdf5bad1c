package cn.binggui.ui.register;

import cn.binggui.core.register.RegisterQuery;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Map;

/** The ways to the list of households, and from it to one of them. */
public final class RegisterNavigation {
    static final String ROUTE = "households";
    private static final String HOUSEHOLD = "household/";

    private RegisterNavigation() {}

    /** Returns the address of the list with that query, relative to the application. */
    public static String addressOf(RegisterQuery query) {
        return address(query.words());
    }

    static String address(Map<String, String> words) {
        String parameters = QueryParameters.simple(words).getQueryString();
        return ROUTE + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    static String addressOf(long household) {
        return HOUSEHOLD + household;
    }

    /** Returns whether this program has a page for one household. */
    static boolean opensHouseholds() {
        return RouteConfiguration.forSessionScope().getRoute(addressOf(1)).isPresent();
    }
}
