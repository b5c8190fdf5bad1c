package cn.binggui.core.identity;

import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user to be created.
 *
 * @param username 3 to 64 lower-case letters, digits and hyphens
 * @param displayName Chinese name
 * @param roles at least one
 * @param tenant the county; {@code null} for provincial roles
 * @param scope the part of the county
 */
public record NewUser(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String tenant,
        Scope scope) {
    public NewUser {
        roles = Set.copyOf(roles);
    }
}
