package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out who somebody is. */
@Singleton
public class Authentication {
    private final UserRepository users;
    private final PasswordHasher hasher;
    private final VerifiedPairs verified;
    private final LoginAttempts attempts;
    private final AuditLog audit;

    Authentication(
            UserRepository users,
            PasswordHasher hasher,
            VerifiedPairs verified,
            LoginAttempts attempts,
            AuditLog audit) {
        this.users = users;
        this.hasher = hasher;
        this.verified = verified;
        this.attempts = attempts;
        this.audit = audit;
    }

    /**
     * Logs a person in by name and password.
     *
     * @param username capital letters and spaces around it do not matter
     * @param address the client's network address, against which failures are counted, too
     * @throws Refusal UNAUTHENTICATED for an unknown name, a wrong password and a locked user alike; TOO_MANY after too many wrong
     *     passwords for the name, known or not, or from the address, saying when to try again
     */
    public Actor login(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        // the database's comparison would also find names that differ in accents, each with failures of its own
        Optional<UserRow> found = Accounts.isUsername(name)
                ? users.findByUsername(name).filter(user -> !user.locked())
                : Optional.empty();
        if (found.isPresent() && verified.holds(name, password, found.get().version())) {
            return actor(found.get());
        }
        LoginAttempts.Attempt attempt = Contention.retry(() -> attempts.begin(name, address));
        if (!isRight(found, password)) {
            found.ifPresent(user -> recordFailure(user, address));
            throw wrong(attempt);
        }
        UserRow user = found.orElseThrow();
        Contention.retry(() -> {
            attempts.succeeded(attempt);
            return attempt;
        });
        verified.remember(name, password, user.version());
        return actor(user);
    }

    /** Returns whether the actor is still the user that logged in: same password, roles and lock. */
    public boolean isCurrent(Actor actor) {
        return users.findById(actor.userId())
                .filter(user -> !user.locked() && user.version() == actor.version())
                .isPresent();
    }

    private boolean isRight(Optional<UserRow> found, String password) {
        if (found.isEmpty()) {
            hasher.pretend(password);
            return false;
        }
        return hasher.matches(password, found.get().passwordHash());
    }

    /** A name that nobody has is not taken down: people type their password into the wrong field. */
    private void recordFailure(UserRow user, String address) {
        audit.recordOnPlatform(
                actor(user),
                AuditAction.LOGIN_FAILED,
                "user:" + user.username(),
                Map.of("address", NetworkAddress.plain(address)));
    }

    private Actor actor(UserRow user) {
        return user.actor(users.roles(user.key()));
    }

    private Refusal wrong(LoginAttempts.Attempt attempt) {
        Instant freeAt = attempt.freeAt();
        String advice = freeAt.isAfter(attempts.now()) ? "；" + attempts.advice(freeAt) : "";
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "用户名或密码不正确" + advice);
    }
}
