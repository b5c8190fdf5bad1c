package cn.binggui.core.identity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of {@code app_user}; roles stand in a table of their own. */
@MappedEntity("app_user")
record UserRow(
        @Id @GeneratedValue @Nullable Long id,
        String username,
        String displayName,
        String passwordHash,
        @Nullable String tenant,
        @Nullable String township,
        @Nullable String village,
        @Nullable String department,
        boolean locked,
        boolean mustChangePassword,
        int version,
        Instant createdAt) {
    long key() {
        if (id == null) {
            throw new IllegalStateException("the user is not stored yet");
        }
        return id;
    }

    User user(Set<Role> roles) {
        return new User(actor(roles), locked, createdAt);
    }

    Actor actor(Set<Role> roles) {
        return new Actor(
                key(),
                username,
                displayName,
                roles,
                tenant,
                new Scope(township, village, department),
                version,
                mustChangePassword);
    }
}
