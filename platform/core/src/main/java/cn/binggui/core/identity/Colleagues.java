package cn.binggui.core.identity;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works on cases beside a person. */
@Singleton
public class Colleagues {
    private static final int MOST = 2000;
    private static final Set<Role> WORKERS = EnumSet.of(COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER);

    private final UserRepository users;

    Colleagues(UserRepository users) {
        this.users = users;
    }

    /**
     * Returns those who work on cases of a township, for the county or in it, by name; who is locked is left out.
     *
     * @param township division code of nine digits
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(readOnly = true)
    public List<Colleague> of(Actor actor, String township) {
        return users.find(Objects.requireNonNull(actor.tenant()), "%", null, false, MOST, 0).stream()
                .map(row -> row.actor(users.roles(row.key())))
                .filter(user -> user.roles().stream().anyMatch(WORKERS::contains))
                .filter(user -> user.scope().township() == null
                        || user.scope().township().equals(township))
                .map(Colleagues::colleague)
                .toList();
    }

    private static Colleague colleague(Actor user) {
        return new Colleague(
                user.userId(),
                user.displayName(),
                user.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、")));
    }
}
