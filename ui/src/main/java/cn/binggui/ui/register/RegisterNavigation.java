package cn.binggui.ui.register;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.register.RegisterQuery;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Map;

/** The ways to the list of households, and from it to one of them. */
public final class RegisterNavigation {
    static final String ROUTE = "households";
    private static final String HOUSEHOLD = "household/";
    static final String NEW = HOUSEHOLD + "new";
    private static final List<Role> WRITERS = List.of(Role.COUNTY_OPERATOR, Role.TOWNSHIP_WORKER, Role.VILLAGE_WORKER);

    private RegisterNavigation() {}

    /** Returns the address of the list with that query, relative to the application. */
    public static String addressOf(RegisterQuery query) {
        return address(query.words());
    }

    static String address(Map<String, String> words) {
        String parameters = QueryParameters.simple(words).getQueryString();
        return ROUTE + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** Returns the address of a household, relative to the application. */
    public static String addressOf(long household) {
        return HOUSEHOLD + household;
    }

    static String editOf(long household) {
        return addressOf(household) + "/edit";
    }

    /** Returns where a household is changed. */
    static String changeOf(long household) {
        return addressOf(household) + "/change";
    }

    /** Returns whether the person may register households and bring them up to date. */
    static boolean mayRegister(Actor actor) {
        return WRITERS.stream().anyMatch(actor::is);
    }

    /** Returns whether this program has a page for one household. */
    static boolean opensHouseholds() {
        return RouteConfiguration.forSessionScope().getRoute(addressOf(1)).isPresent();
    }
}
