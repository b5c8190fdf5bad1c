package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import java.io.Serializable;
import java.time.Instant;

/** Who is logged in at this browser and since when nothing was done; kept in the Vaadin session and used under its lock. */
final class LogIn implements Serializable {
    private final Actor actor;
    private final String secret;
    private final Instant startedAt;
    private Instant activeAt;
    private Instant seenAt;

    /**
     * Begins.
     *
     * @param secret stands for the session where all nodes see it
     */
    LogIn(Actor actor, String secret, Instant now) {
        this.actor = actor;
        this.secret = secret;
        startedAt = now;
        activeAt = now;
        seenAt = now;
    }

    Actor actor() {
        return actor;
    }

    String secret() {
        return secret;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Returns when the person last did something. */
    Instant activeAt() {
        return activeAt;
    }

    /** Takes down that the person did something; what is older than what is known is no news. */
    void act(Instant at) {
        if (at.isAfter(activeAt)) {
            activeAt = at;
        }
    }

    /** Returns when the person's doing was last stored. */
    Instant seenAt() {
        return seenAt;
    }

    void stored(Instant at) {
        seenAt = at;
    }

    @Override
    public String toString() {
        return "LogIn[%s]".formatted(actor.username());
    }
}
