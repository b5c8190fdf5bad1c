package cn.binggui.core.access;

import cn.binggui.core.Refusal;
import java.io.Serializable;
import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf something is done; the first parameter of every public service method.
 *
 * @param userId the user's row
 * @param username log-in name
 * @param displayName Chinese name
 * @param roles at least one
 * @param tenant the county; {@code null} for people of the province
 * @param scope the part of the county
 * @param version changes whenever password, roles or lock change; what was granted under an older one is void
 * @param mustChangePassword whether nothing else is allowed until the one-time password is replaced
 */
public record Actor(
        long userId,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String tenant,
        Scope scope,
        int version,
        boolean mustChangePassword)
        implements Principal, Serializable {
    public Actor {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an actor has a role");
        }
        if (tenant == null && !roles.stream().allMatch(Role::isProvincial)) {
            throw new IllegalArgumentException("a county role needs a county");
        }
        if (tenant != null && roles.stream().anyMatch(Role::isProvincial)) {
            throw new IllegalArgumentException("a provincial role belongs to no county");
        }
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Returns whether the person belongs to the province and so sees every county's policy. */
    public boolean isProvincial() {
        return tenant == null;
    }

    /** Returns whether the person may know of the county at all. */
    public boolean sees(String county) {
        return tenant == null || tenant.equals(county);
    }

    /**
     * Checks that the person may know of the county.
     *
     * @throws Refusal NOT_FOUND, so that a stranger cannot tell what exists
     */
    public void requireCounty(String county) {
        if (!sees(county)) {
            throw Refusal.notFound("没有这个县，或您无权查看：" + county);
        }
    }

    /**
     * Checks that the person belongs to the province.
     *
     * @throws Refusal NOT_FOUND, so that a stranger cannot tell what exists
     */
    public void requireProvince() {
        if (!isProvincial()) {
            throw Refusal.notFound("没有这个资源，或您无权查看");
        }
    }

    /**
     * Checks that the person has one of the roles.
     *
     * @throws Refusal FORBIDDEN
     */
    public void requireAny(Role... allowed) {
        if (Arrays.stream(allowed).noneMatch(roles::contains)) {
            throw Refusal.forbidden("您的角色不能进行此操作");
        }
    }
}
