package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opaque access tokens of 256 random bits; only their hash is stored, and they end when the user's version changes. */
@Singleton
public class AccessTokens {
    private static final Duration LIFE = Duration.ofHours(12);
    private static final String KIND = "访问令牌";

    private final TokenRepository tokens;
    private final UserRepository users;
    private final AuditLog audit;
    private final Clock clock;

    AccessTokens(TokenRepository tokens, UserRepository users, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A token and the instant at which it ends.
     *
     * @param token shown once, never stored
     * @param expiresAt exclusive
     */
    public record Issued(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[expiresAt=%s]".formatted(expiresAt);
        }
    }

    /**
     * Issues a token that speaks for the actor for twelve hours.
     *
     * @param address network address of whom it is given to
     */
    @Permission
    @Transactional
    public Issued issue(Actor actor, String address) {
        String token = Digests.secret();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        tokens.deleteByExpiresAtBefore(now);
        String plain = NetworkAddress.plain(address);
        tokens.save(new TokenRow(Digests.sha256(token), actor.userId(), actor.version(), now, now.plus(LIFE), plain));
        audit.recordOnPlatform(
                actor, AuditAction.LOGGED_IN, "user:" + actor.username(), Map.of("address", plain, "kind", KIND));
        return new Issued(token, now.plus(LIFE));
    }

    /** Returns whom the token speaks for; empty where it is unknown, has ended or was revoked. */
    public Optional<Actor> actorOf(String token) {
        if (token.length() != Digests.SECRET_LENGTH) {
            return Optional.empty();
        }
        return tokens.findById(Digests.sha256(token))
                .filter(row -> clock.instant().isBefore(row.expiresAt()))
                .flatMap(row -> users.findById(row.userId())
                        .filter(user -> !user.locked() && user.version() == row.userVersion()))
                .map(user -> user.actor(users.roles(user.key())));
    }

    /** Returns the actor's own tokens that are alive, the latest first. */
    @Permission
    @Transactional(readOnly = true)
    public List<IssuedToken> list(Actor actor) {
        Instant now = clock.instant();
        return tokens.findByUserIdOrderByCreatedAtDesc(actor.userId()).stream()
                .filter(row -> now.isBefore(row.expiresAt()) && row.userVersion() == actor.version())
                .map(row -> new IssuedToken(row.hash(), row.createdAt(), row.expiresAt(), row.address()))
                .toList();
    }

    /**
     * Ends one of the actor's own tokens; it is refused from its next request on.
     *
     * @throws Refusal NOT_FOUND if it is none of the actor's, or over already
     */
    @Permission
    @Transactional
    public void end(Actor actor, IssuedToken token) {
        TokenRow row = tokens.findById(token.id())
                .filter(each -> each.userId() == actor.userId())
                .orElseThrow(() -> Refusal.notFound("这个访问令牌已经失效"));
        tokens.deleteById(row.hash());
        audit.recordOnPlatform(
                actor,
                AuditAction.SESSION_ENDED,
                "user:" + actor.username(),
                Map.of("address", row.address(), "kind", KIND));
    }

    /** Ends one token, as at log-out. */
    @Permission
    public void revoke(Actor actor, String token) {
        tokens.findById(Digests.sha256(token))
                .filter(row -> row.userId() == actor.userId())
                .ifPresent(row -> tokens.deleteById(row.hash()));
    }
}
