package cn.binggui.core.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What a user was granted: access tokens and web sessions. */
@Singleton
class Grants {
    private final TokenRepository tokens;
    private final SessionRepository sessions;
    private final Clock clock;

    Grants(TokenRepository tokens, SessionRepository sessions, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Takes everything back that was granted to a user before password, roles, scope or lock changed. */
    void revoke(long userId) {
        tokens.deleteByUserId(userId);
        sessions.endAll(userId, Ending.USER_CHANGED, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
