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

/**
 * The browsers in which people are logged in, known to all nodes.
 *
 * <p>A session is held by a secret of 256 random bits that never leaves the server; only its hash is stored.
 */
@Singleton
public class WebSessions {
    /** How long a session lasts in which the person does nothing. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** How long a session lasts at most, whatever the person does. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);

    private final SessionRepository sessions;
    private final AuditLog audit;
    private final Clock clock;
    private volatile Instant tidied = Instant.EPOCH;

    WebSessions(SessionRepository sessions, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @param address the browser's network address
     * @param userAgent what the browser calls itself
     * @return the secret that stands for it
     */
    @Permission(beforePasswordChange = true)
    @Transactional
    public String open(Actor actor, String address, String userAgent) {
        Instant now = now();
        if (tidied.plus(TIDIED_EVERY).isBefore(now)) {
            tidied = now;
            sessions.forget(now.minus(KEPT));
        }
        String secret = Digests.secret();
        String plain = NetworkAddress.plain(address);
        String browser = Browsers.describe(userAgent);
        sessions.save(new SessionRow(
                null, Digests.sha256(secret), actor.userId(), actor.version(), now, now, plain, browser, null, null));
        record(actor, AuditAction.LOGGED_IN, plain, browser);
        return secret;
    }

    /**
     * Looks whether a session goes on.
     *
     * @param activeAt when the person last did something, as far as this node knows
     * @return why it is over; empty where it goes on
     */
    @Permission(beforePasswordChange = true)
    @Transactional
    public Optional<Ending> check(Actor actor, String secret, Instant activeAt) {
        String hash = Digests.sha256(secret);
        Optional<SessionRepository.Standing> found = sessions.standing(hash, actor.userId());
        if (found.isEmpty()) {
            return Optional.of(Ending.EXPIRED);
        }
        Optional<Ending> ending = ending(found.get(), activeAt);
        if (found.get().ending() == null) {
            ending.ifPresent(reason -> sessions.end(hash, reason, now()));
        }
        return ending;
    }

    /**
     * Takes down when the person last did something; at most once a minute and session.
     *
     * @param before when that was last taken down
     * @return when it is taken down now
     */
    @Permission(beforePasswordChange = true)
    @Transactional
    public Instant see(Actor actor, String secret, Instant before, Instant activeAt) {
        if (Duration.between(before, activeAt).compareTo(SEEN_AT_MOST_EVERY) < 0) {
            return before;
        }
        sessions.see(Digests.sha256(secret), activeAt.truncatedTo(ChronoUnit.MICROS));
        return activeAt;
    }

    /** Returns the actor's own sessions, the one seen last first. */
    @Permission(beforePasswordChange = true)
    @Transactional(readOnly = true)
    public List<WebSession> list(Actor actor, String secret) {
        String hash = Digests.sha256(secret);
        return live(actor).stream()
                .map(row -> new WebSession(
                        row.key(),
                        row.startedAt(),
                        row.seenAt(),
                        row.address(),
                        row.browser(),
                        row.hash().equals(hash)))
                .toList();
    }

    /**
     * Ends one of the actor's own sessions; its browser is logged out at its next step.
     *
     * @throws Refusal NOT_FOUND if it is none of the actor's, or over already
     */
    @Permission(beforePasswordChange = true)
    @Transactional
    public void end(Actor actor, long id) {
        SessionRow row = live(actor).stream()
                .filter(each -> each.key() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("这个会话已经结束"));
        end(actor, row, Ending.ENDED_ELSEWHERE);
    }

    /**
     * Ends all of the actor's sessions but the one that asks.
     *
     * @return how many
     */
    @Permission(beforePasswordChange = true)
    @Transactional
    public int endOthers(Actor actor, String secret) {
        String hash = Digests.sha256(secret);
        List<SessionRow> others =
                live(actor).stream().filter(row -> !row.hash().equals(hash)).toList();
        others.forEach(row -> end(actor, row, Ending.ENDED_ELSEWHERE));
        return others.size();
    }

    /** Ends the session that asks, as at log-out. */
    @Permission(beforePasswordChange = true)
    @Transactional
    public void close(Actor actor, String secret) {
        String hash = Digests.sha256(secret);
        live(actor).stream().filter(row -> row.hash().equals(hash)).forEach(row -> end(actor, row, Ending.LOGGED_OUT));
    }

    private Optional<Ending> ending(SessionRepository.Standing standing, Instant activeAt) {
        if (standing.ending() != null) {
            return Optional.of(standing.ending());
        }
        Instant now = now();
        Instant seenAt = activeAt.isAfter(standing.seenAt()) ? activeAt : standing.seenAt();
        if (!standing.valid()) {
            return Optional.of(Ending.USER_CHANGED);
        }
        if (!now.isBefore(standing.startedAt().plus(LONGEST))) {
            return Optional.of(Ending.EXPIRED);
        }
        return now.isBefore(seenAt.plus(IDLE)) ? Optional.empty() : Optional.of(Ending.IDLE);
    }

    private List<SessionRow> live(Actor actor) {
        Instant now = now();
        return sessions.live(actor.userId(), actor.version(), now.minus(LONGEST), now.minus(IDLE));
    }

    private void end(Actor actor, SessionRow row, Ending ending) {
        if (sessions.end(row.hash(), ending, now()) > 0) {
            record(actor, AuditAction.SESSION_ENDED, row.address(), row.browser());
        }
    }

    private void record(Actor actor, AuditAction action, String address, String browser) {
        audit.recordOnPlatform(
                actor, action, "user:" + actor.username(), Map.of("address", address, "browser", browser));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
