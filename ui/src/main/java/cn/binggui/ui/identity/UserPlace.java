package cn.binggui.ui.identity;

import cn.binggui.core.access.Role;
import cn.binggui.core.identity.UserQuery;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the users the screen shows, as it stands in the address.
 *
 * @param query which are listed
 * @param user the one that is open; {@code null} for none
 */
record UserPlace(UserQuery query, @Nullable String user) {
    private static final String PROVINCE = "-";

    /** Reads an address; what it does not understand counts as absent. */
    static UserPlace of(QueryParameters parameters) {
        UserQuery query = new UserQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters.getSingleParameter("county").map(UserPlace::place).orElse(UserQuery.Place.ANY),
                parameters.getSingleParameter("role").map(UserPlace::role).orElse(null),
                parameters
                        .getSingleParameter("locked")
                        .filter(locked -> locked.matches("[01]"))
                        .map("1"::equals)
                        .orElse(null));
        return new UserPlace(query, parameters.getSingleParameter("user").orElse(null));
    }

    UserPlace withUser(@Nullable String opened) {
        return new UserPlace(query, opened);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!query.words().isEmpty()) {
            parameters.put("q", query.words());
        }
        String tenant = query.place().tenant();
        if (tenant != null) {
            parameters.put("county", tenant.isEmpty() ? PROVINCE : tenant);
        }
        Role role = query.role();
        if (role != null) {
            parameters.put("role", role.name());
        }
        Boolean locked = query.locked();
        if (locked != null) {
            parameters.put("locked", locked ? "1" : "0");
        }
        if (user != null) {
            parameters.put("user", user);
        }
        return QueryParameters.simple(parameters);
    }

    private static UserQuery.Place place(String county) {
        return county.equals(PROVINCE) ? UserQuery.Place.PROVINCE : new UserQuery.Place(county);
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
