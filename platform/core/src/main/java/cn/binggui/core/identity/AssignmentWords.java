package cn.binggui.core.identity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an assignment stands in the audit log: roles by their Chinese names, places by their codes, never a person's name. */
final class AssignmentWords {
    private AssignmentWords() {}

    static Map<String, String> of(Set<Role> roles, Scope scope) {
        return Map.of("roles", words(roles), "scope", words(scope));
    }

    /** Returns what a change changes, before and after. */
    static Map<String, String> difference(Actor before, UserChange change) {
        Map<String, String> details = new TreeMap<>();
        if (!before.roles().equals(change.roles())) {
            details.put("roles", words(before.roles()) + " → " + words(change.roles()));
        }
        if (!before.scope().equals(change.scope())) {
            details.put("scope", words(before.scope()) + " → " + words(change.scope()));
        }
        if (!before.displayName().equals(change.displayName())) {
            details.put("name", "已修改");
        }
        return details;
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    private static String words(Scope scope) {
        String places = Stream.of(scope.township(), scope.village(), scope.department())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
        return places.isEmpty() ? "全部" : places;
    }
}
