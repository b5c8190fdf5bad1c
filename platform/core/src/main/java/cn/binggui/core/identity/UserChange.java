package cn.binggui.core.identity;

import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.util.Set;

/**
 * How an administrator wants a user to be.
 *
 * @param username who it is
 * @param version the user's version that the administrator saw
 * @param displayName Chinese name
 * @param roles at least one, all provincial or all of a county, as the user is
 * @param scope the part of the county
 */
public record UserChange(String username, int version, String displayName, Set<Role> roles, Scope scope) {
    public UserChange {
        roles = Set.copyOf(roles);
    }
}
