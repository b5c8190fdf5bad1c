package cn.binggui.core.identity;

import static cn.binggui.core.access.Role.PROVINCE_ADMIN;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.tenancy.Tenants;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The user administration: the province's administrator manages everybody, a county's administrator the county's own people.
 *
 * <p>Nobody changes their own roles, scope or lock. A change of password, roles, scope or lock raises the user's version, which ends
 * every token and session given before.
 */
@Singleton
public class Users {
    private final UserRepository users;
    private final Grants grants;
    private final PasswordHasher hasher;
    private final Accounts accounts;
    private final Tenants tenants;
    private final AuditLog audit;

    Users(
            UserRepository users,
            Grants grants,
            PasswordHasher hasher,
            Accounts accounts,
            Tenants tenants,
            AuditLog audit) {
        this.users = users;
        this.grants = grants;
        this.hasher = hasher;
        this.accounts = accounts;
        this.tenants = tenants;
        this.audit = audit;
    }

    /**
     * Returns a page of the users that the administrator manages and that fit the query, the province's first, then by county and name.
     *
     * @param offset how many to leave out
     * @param limit how many at most
     */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional(readOnly = true)
    public List<User> find(Actor actor, UserQuery query, int offset, int limit) {
        List<UserRow> rows =
                users.find(tenant(actor, query), pattern(query), roleName(query), query.locked(), limit, offset);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<Role>> roles = users
                .rolesOf(rows.stream().map(UserRow::key).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        UserRepository.UserRole::userId,
                        Collectors.mapping(row -> Role.valueOf(row.role()), Collectors.toSet())));
        return rows.stream()
                .map(row -> row.user(roles.getOrDefault(row.key(), Set.of())))
                .toList();
    }

    /** Returns how many users {@link #find} has in all. */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional(readOnly = true)
    public int count(Actor actor, UserQuery query) {
        return users.count(tenant(actor, query), pattern(query), roleName(query), query.locked());
    }

    /**
     * Returns one of the users that the administrator manages.
     *
     * @throws Refusal NOT_FOUND
     */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional(readOnly = true)
    public User get(Actor actor, String username) {
        UserRow row = managed(actor, username);
        return row.user(users.roles(row.key()));
    }

    /**
     * Creates a user with a one-time password.
     *
     * @return the password, to be replaced at the first log-in
     * @throws Refusal BAD_INPUT with a mistake for each field; FORBIDDEN for a county's administrator who reaches beyond the county
     */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public String create(Actor actor, NewUser user) {
        if (!actor.is(PROVINCE_ADMIN) && !Objects.equals(user.tenant(), actor.tenant())) {
            throw Refusal.forbidden("您只能管理本县用户");
        }
        String password = accounts.randomPassword();
        accounts.create(user, password, true);
        refuse(unknownPlaces(actor, user.tenant(), user.scope()));
        record(actor, AuditAction.USER_CREATED, user.username(), AssignmentWords.of(user.roles(), user.scope()));
        return password;
    }

    /**
     * Changes a user's name, roles and scope.
     *
     * @return the user as it is now
     * @throws Refusal CONFLICT if the user has been changed since the administrator looked; nothing is stored then
     */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public User change(Actor actor, UserChange change) {
        UserRow row = managed(actor, change.username());
        User before = row.user(users.roles(row.key()));
        List<Mistake> mistakes = new ArrayList<>(
                Accounts.mistakes(change.displayName(), new Assignment(change.roles(), row.tenant(), change.scope())));
        if (mistakes.isEmpty()) {
            mistakes.addAll(unknownPlaces(actor, row.tenant(), change.scope()));
        }
        refuse(mistakes);
        boolean isReassigned = !before.actor().roles().equals(change.roles())
                || !before.actor().scope().equals(change.scope());
        if (isReassigned) {
            requireOther(actor, row);
        }
        if (!change.roles().contains(PROVINCE_ADMIN)) {
            requireAnotherProvinceAdmin(row);
        }
        Scope scope = change.scope();
        if (users.change(
                        row.key(),
                        change.version(),
                        change.displayName().strip(),
                        scope.township(),
                        scope.village(),
                        scope.department())
                == 0) {
            throw Refusal.conflict("用户“%s”的资料已被他人修改".formatted(change.username()));
        }
        users.removeRoles(row.key());
        users.addRoles(row.key(), change.roles());
        grants.revoke(row.key());
        record(
                actor,
                AuditAction.USER_ROLES_CHANGED,
                change.username(),
                AssignmentWords.difference(before.actor(), change));
        return get(actor, change.username());
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
        if (user.key() == actor.userId()) {
            throw Refusal.forbidden("不能重置自己的密码，请使用“修改密码”");
        }
        String password = accounts.randomPassword();
        users.changePassword(user.key(), hasher.hash(password), true);
        grants.revoke(user.key());
        record(actor, AuditAction.PASSWORD_RESET, username, Map.of());
        return password;
    }

    /** Locks a user out; one who is locked already stays so. */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public void lock(Actor actor, String username) {
        UserRow user = managed(actor, username);
        requireOther(actor, user);
        requireAnotherProvinceAdmin(user);
        setLock(actor, user, true);
    }

    /** Lets a user in again. */
    @Permission({Role.PROVINCE_ADMIN, Role.COUNTY_ADMIN})
    @Transactional
    public void unlock(Actor actor, String username) {
        UserRow user = managed(actor, username);
        requireOther(actor, user);
        setLock(actor, user, false);
    }

    /**
     * Replaces the actor's own password.
     *
     * @throws Refusal BAD_INPUT where the old one is wrong or the new one breaks a rule
     */
    @Permission(beforePasswordChange = true)
    @Transactional
    public void changePassword(Actor actor, String oldPassword, String newPassword) {
        UserRow user = users.findById(actor.userId()).orElseThrow(() -> Refusal.notFound("没有这个用户"));
        if (!hasher.matches(oldPassword, user.passwordHash())) {
            throw Refusal.badInput("oldPassword", "原密码不正确");
        }
        PasswordRules.check(user.username(), newPassword);
        if (newPassword.equals(oldPassword)) {
            throw Refusal.badInput("newPassword", "新密码不能与原密码相同");
        }
        users.changePassword(user.key(), hasher.hash(newPassword), false);
        grants.revoke(user.key());
        record(actor, AuditAction.PASSWORD_CHANGED, user.username(), Map.of());
    }

    private static @Nullable String tenant(Actor actor, UserQuery query) {
        return actor.tenant() == null ? query.place().tenant() : actor.tenant();
    }

    private static @Nullable String roleName(UserQuery query) {
        Role role = query.role();
        return role == null ? null : role.name();
    }

    private static String pattern(UserQuery query) {
        return "%" + query.words().replaceAll("[!%_]", "!$0") + "%";
    }

    private void setLock(Actor actor, UserRow user, boolean locked) {
        if (users.changeLock(user.key(), locked) > 0) {
            grants.revoke(user.key());
            var action = locked ? AuditAction.USER_LOCKED : AuditAction.USER_UNLOCKED;
            record(actor, action, user.username(), Map.of());
        }
    }

    private UserRow managed(Actor actor, String username) {
        return users.findByUsername(username)
                .filter(user -> user.username().equals(username))
                .filter(user -> actor.is(PROVINCE_ADMIN) || Objects.equals(user.tenant(), actor.tenant()))
                .orElseThrow(() -> Refusal.notFound("没有这个用户：" + username));
    }

    private static void requireOther(Actor actor, UserRow user) {
        if (user.key() == actor.userId()) {
            throw Refusal.forbidden("不能修改自己的角色、范围或锁定状态，请由另一位管理员办理");
        }
    }

    /** Of two administrators who lock each other at the same time, the second finds the rows held and then himself the last. */
    private void requireAnotherProvinceAdmin(UserRow user) {
        String role = PROVINCE_ADMIN.name();
        List<Long> holders = users.holders(role);
        if (holders.contains(user.key()) && users.holdUnlocked(holders, role).equals(List.of(user.key()))) {
            throw Refusal.forbidden("这是最后一位可登录的省级管理员，不能锁定，也不能取消其角色");
        }
    }

    private List<Mistake> unknownPlaces(Actor actor, @Nullable String county, Scope scope) {
        List<Mistake> mistakes = new ArrayList<>();
        String township = scope.township();
        String village = scope.village();
        String department = scope.department();
        if (county != null && township != null) {
            if (tenants.townships(actor, county).stream()
                    .noneMatch(each -> each.code().equals(township))) {
                mistakes.add(new Mistake("township", "本县没有这个乡镇（街道）"));
            } else if (village != null
                    && tenants.villages(actor, county, township).stream()
                            .noneMatch(each -> each.code().equals(village))) {
                mistakes.add(new Mistake("village", "这个乡镇（街道）没有这个村（社区）"));
            }
        }
        if (county != null
                && department != null
                && tenants.departments(actor, county).stream()
                        .noneMatch(each -> each.id().equals(department))) {
            mistakes.add(new Mistake("department", "本县方案没有这个部门"));
        }
        return mistakes;
    }

    private static void refuse(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
    }

    private void record(Actor actor, AuditAction action, String username, Map<String, String> details) {
        audit.recordOnPlatform(actor, action, "user:" + username, details);
    }
}
