package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds out who somebody is. */
@Singleton
public class Authentication {
    private final UserRepository users;
    private final PasswordHasher hasher;
    private final VerifiedPairs verified;
    private final LoginThrottle throttle;

    Authentication(UserRepository users, PasswordHasher hasher, VerifiedPairs verified, LoginThrottle throttle) {
        this.users = users;
        this.hasher = hasher;
        this.verified = verified;
        this.throttle = throttle;
    }

    /**
     * Logs a person in by name and password.
     *
     * @throws Refusal UNAUTHENTICATED for an unknown name, a wrong password and a locked user alike; TOO_MANY after too many wrong
     *     passwords
     */
    public Actor login(String username, String password) {
        Optional<UserRow> found = users.findByUsername(username).filter(user -> !user.locked());
        if (found.isPresent() && verified.holds(username, password, found.get().version())) {
            return actor(found.get());
        }
        throttle.check(username);
        if (found.isEmpty()) {
            hasher.pretend(password);
            throw wrong(username);
        }
        UserRow user = found.get();
        if (!hasher.matches(password, user.passwordHash())) {
            throw wrong(username);
        }
        throttle.succeeded(username);
        verified.remember(username, password, user.version());
        return actor(user);
    }

    /** Returns whether the actor is still the user that logged in: same password, roles and lock. */
    public boolean isCurrent(Actor actor) {
        return users.findById(actor.userId())
                .filter(user -> !user.locked() && user.version() == actor.version())
                .isPresent();
    }

    private Actor actor(UserRow user) {
        return user.actor(users.roles(user.key()));
    }

    private Refusal wrong(String username) {
        throttle.failed(username);
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "用户名或密码不正确");
    }
}
