package cn.binggui.core.identity;

import static cn.binggui.core.access.Role.PROVINCE_ADMIN;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user administration: the province's administrator manages everybody, a county's administrator the county's own people.
 *
 * <p>A change of password, roles or lock raises the user's version, which ends every token and session given before.
 */
@Singleton
public class Users {
    private static final int LEAST_PASSWORD_LENGTH = 10;
    private static final int GREATEST_PASSWORD_LENGTH = 200;

    private final UserRepository users;
    private final TokenRepository tokens;
    private final PasswordHasher hasher;
    private final Accounts accounts;

    Users(UserRepository users, TokenRepository tokens, PasswordHasher hasher, Accounts accounts) {
        this.users = users;
        this.tokens = tokens;
        this.hasher = hasher;
        this.accounts = accounts;
    }

    /** Returns the users that the administrator manages, by name. */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional(readOnly = true)
    public List<User> list(Actor actor) {
        var rows = actor.tenant() == null
                ? users.listOrderByUsername()
                : users.findByTenantOrderByUsername(actor.tenant());
        return rows.stream()
                .map(row -> new User(row.actor(users.roles(row.key())), row.locked()))
                .toList();
    }

    /**
     * Creates a user with a one-time password.
     *
     * @return the password, to be replaced at the first log-in
     */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public String create(Actor actor, NewUser user) {
        requireAdministrator(actor, user.tenant());
        String password = accounts.randomPassword();
        accounts.create(user, password, true);
        return password;
    }

    /**
     * Replaces the actor's own password.
     *
     * @throws Refusal BAD_INPUT where the old one is wrong or the new one is too short
     */
    @Permission(beforePasswordChange = true)
    @Transactional
    public void changePassword(Actor actor, String oldPassword, String newPassword) {
        UserRow user = users.findById(actor.userId()).orElseThrow(() -> Refusal.notFound("没有这个用户"));
        if (!hasher.matches(oldPassword, user.passwordHash())) {
            throw Refusal.badInput("oldPassword", "原密码不正确");
        }
        if (newPassword.length() < LEAST_PASSWORD_LENGTH || newPassword.length() > GREATEST_PASSWORD_LENGTH) {
            throw Refusal.badInput(
                    "newPassword", "新密码应为 %d 至 %d 个字符".formatted(LEAST_PASSWORD_LENGTH, GREATEST_PASSWORD_LENGTH));
        }
        if (newPassword.equals(oldPassword)) {
            throw Refusal.badInput("newPassword", "新密码不能与原密码相同");
        }
        users.changePassword(user.key(), hasher.hash(newPassword), false);
        tokens.deleteByUserId(user.key());
    }

    /**
     * Gives a user a new one-time password.
     *
     * @return the password, to be replaced at the next log-in
     */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public String resetPassword(Actor actor, String username) {
        UserRow user = managed(actor, username);
        String password = accounts.randomPassword();
        users.changePassword(user.key(), hasher.hash(password), true);
        tokens.deleteByUserId(user.key());
        return password;
    }

    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public void lock(Actor actor, String username) {
        setLock(managed(actor, username), true);
    }

    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public void unlock(Actor actor, String username) {
        setLock(managed(actor, username), false);
    }

    /**
     * Replaces a user's roles.
     *
     * @param roles at least one, all provincial or all of a county, as the user is
     */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public void setRoles(Actor actor, String username, Set<Role> roles) {
        UserRow user = managed(actor, username);
        if (roles.isEmpty() || roles.stream().anyMatch(role -> role.isProvincial() != (user.tenant() == null))) {
            throw Refusal.badInput("roles", "省级用户只能有省级角色，县级用户只能有县级角色，且至少一个");
        }
        users.removeRoles(user.key());
        users.addRoles(user.key(), roles);
        users.raiseVersion(user.key());
        tokens.deleteByUserId(user.key());
    }

    private void setLock(UserRow user, boolean locked) {
        users.changeLock(user.key(), locked);
        tokens.deleteByUserId(user.key());
    }

    private UserRow managed(Actor actor, String username) {
        return users.findByUsername(username)
                .filter(user -> actor.is(PROVINCE_ADMIN) || Objects.equals(user.tenant(), actor.tenant()))
                .orElseThrow(() -> Refusal.notFound("没有这个用户：" + username));
    }

    private static void requireAdministrator(Actor actor, @Nullable String tenant) {
        if (!actor.is(PROVINCE_ADMIN) && !Objects.equals(tenant, actor.tenant())) {
            throw Refusal.forbidden("您只能管理本县用户");
        }
    }
}
