package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Ending;
import cn.binggui.core.identity.WebSession;
import cn.binggui.core.identity.WebSessions;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logs people in and out of their browsers, and looks whether they still are. */
@Singleton
public class LogIns {
    private static final String ENDING = "binggui.ending";

    private final WebSessions sessions;
    private final Clock clock;

    LogIns(WebSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Makes the person the one at this browser, under a session id that nobody can have planted before. */
    public void begin(Actor actor) {
        LogIn before = logIn();
        if (before != null) {
            sessions.close(before.actor(), before.secret());
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        VaadinService.reinitializeSession(request);
        VaadinSession session = VaadinSession.getCurrent();
        session.getSession().removeAttribute(ENDING);
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        String secret = sessions.open(actor, CurrentUser.address(), agent);
        session.setAttribute(LogIn.class, new LogIn(actor, secret, clock.instant()));
        closeOthers(session);
    }

    /** Forgets the person and everything that this browser had open. */
    public void end() {
        LogIn logIn = logIn();
        if (logIn != null) {
            sessions.close(logIn.actor(), logIn.secret());
        }
        UI.getCurrent().getPage().setLocation("/login");
        VaadinSession.getCurrent().getSession().invalidate();
        VaadinSession.getCurrent().close();
    }

    /** Returns the person's own sessions, the one seen last first. */
    public List<WebSession> list() {
        LogIn logIn = Objects.requireNonNull(logIn());
        return sessions.list(logIn.actor(), logIn.secret());
    }

    /**
     * Ends all of the person's sessions but this one.
     *
     * @return how many
     */
    public int endOthers() {
        LogIn logIn = Objects.requireNonNull(logIn());
        return sessions.endOthers(logIn.actor(), logIn.secret());
    }

    /**
     * Returns why the last person's session in this browser ended by itself, this once.
     *
     * @return empty where nothing ended, or the person logged out
     */
    public static Optional<Ending> takeEnding() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object ending = session.getAttribute(ENDING);
        session.removeAttribute(ENDING);
        return Optional.ofNullable(ending).map(name -> Ending.valueOf(name.toString()));
    }

    /** Takes down that the person did something. */
    void act(Duration ago) {
        LogIn logIn = logIn();
        if (logIn != null) {
            logIn.act(clock.instant().minus(ago));
            logIn.stored(sessions.see(logIn.actor(), logIn.secret(), logIn.seenAt(), logIn.activeAt()));
        }
    }

    /** Returns for how long the person has done nothing. */
    Duration silence() {
        LogIn logIn = logIn();
        return logIn == null ? Duration.ZERO : Duration.between(logIn.activeAt(), clock.instant());
    }

    /** Returns how long the session may last still, whatever the person does. */
    Duration left() {
        LogIn logIn = logIn();
        Instant end = logIn == null ? clock.instant() : logIn.startedAt().plus(WebSessions.LONGEST);
        return Duration.between(clock.instant(), end);
    }

    /**
     * Looks whether the person is still logged in, and forgets one who is not.
     *
     * @param session locked by this thread
     * @return whether somebody was logged in and no longer is
     */
    boolean isOver(VaadinSession session) {
        LogIn logIn = session.getAttribute(LogIn.class);
        if (logIn == null) {
            return false;
        }
        Optional<Ending> ending = sessions.check(logIn.actor(), logIn.secret(), logIn.activeAt());
        ending.ifPresent(reason -> forget(session, reason));
        return ending.isPresent();
    }

    private static void forget(VaadinSession session, Ending reason) {
        session.setAttribute(LogIn.class, null);
        session.getSession().setAttribute(ENDING, reason.name());
        closeOthers(session);
    }

    /** Views hold on to the person for whom they were made: none of them may live on. */
    private static void closeOthers(VaadinSession session) {
        UI current = UI.getCurrent();
        session.getUIs().stream().filter(ui -> !ui.equals(current)).toList().forEach(UI::close);
    }

    private static @Nullable LogIn logIn() {
        return VaadinSession.getCurrent().getAttribute(LogIn.class);
    }
}
