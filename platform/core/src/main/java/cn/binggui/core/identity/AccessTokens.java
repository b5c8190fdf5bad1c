package cn.binggui.core.identity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Opaque access tokens of 256 random bits; only their hash is stored, and they end when the user's version changes. */
@Singleton
public class AccessTokens {
    private static final Duration LIFE = Duration.ofHours(12);

    private final TokenRepository tokens;
    private final UserRepository users;
    private final Clock clock;

    AccessTokens(TokenRepository tokens, UserRepository users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
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

    /** Issues a token that speaks for the actor for twelve hours. */
    @Permission
    public Issued issue(Actor actor) {
        String token = Digests.secret();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        tokens.deleteByExpiresAtBefore(now);
        tokens.save(new TokenRow(Digests.sha256(token), actor.userId(), actor.version(), now, now.plus(LIFE)));
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

    /** Ends one token, as at log-out. */
    @Permission
    public void revoke(Actor actor, String token) {
        tokens.findById(Digests.sha256(token))
                .filter(row -> row.userId() == actor.userId())
                .ifPresent(row -> tokens.deleteById(row.hash()));
    }
}
