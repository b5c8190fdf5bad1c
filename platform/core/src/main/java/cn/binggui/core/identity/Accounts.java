package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.regex.Pattern;

/** Makes users. It asks nobody's leave: people go through {@link Users}, the first start comes here. */
@Singleton
public class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9-]{2,63}");
    private static final int PASSWORD_BYTES = 12;

    private final UserRepository users;
    private final PasswordHasher hasher;
    private final Clock clock;

    Accounts(UserRepository users, PasswordHasher hasher, Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** Returns whether there is no user at all. */
    public boolean isEmpty() {
        return users.count() == 0;
    }

    public boolean exists(String username) {
        return users.findByUsername(username).isPresent();
    }

    /** Returns whether a text may be a user name at all. */
    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /**
     * Stores a user.
     *
     * @param mustChange whether the password is for one log-in only
     */
    public void create(NewUser user, String password, boolean mustChange) {
        if (!isUsername(user.username())) {
            throw Refusal.badInput("username", "用户名应为 3 至 64 个小写字母、数字或连字符，以字母开头");
        }
        if (exists(user.username())) {
            throw Refusal.conflict("用户名已存在：" + user.username());
        }
        if (user.roles().isEmpty()
                || user.roles().stream().anyMatch(role -> role.isProvincial() != (user.tenant() == null))) {
            throw Refusal.badInput("roles", "省级用户只能有省级角色，县级用户只能有县级角色，且至少一个");
        }
        UserRow row = users.save(new UserRow(
                null,
                user.username(),
                user.displayName(),
                hasher.hash(password),
                user.tenant(),
                user.scope().township(),
                user.scope().village(),
                user.scope().department(),
                false,
                mustChange,
                1,
                clock.instant()));
        users.addRoles(row.key(), user.roles());
    }

    /** Returns a password of 96 random bits. */
    public String randomPassword() {
        return Digests.random(PASSWORD_BYTES);
    }
}
