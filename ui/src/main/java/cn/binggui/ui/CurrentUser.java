package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/** The person at this browser, kept in the Vaadin session. */
public final class CurrentUser {
    private CurrentUser() {}

    public static Optional<Actor> find() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(session -> session.getAttribute(Actor.class));
    }

    /**
     * Returns the person, for a view that only logged-in people reach.
     *
     * @throws IllegalStateException if nobody is logged in
     */
    public static Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    /** Makes the person the one at this browser, under a session id that nobody can have planted before. */
    public static void logIn(Actor actor) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            VaadinService.reinitializeSession(request);
        }
        replace(actor);
    }

    /** Returns the network address of this browser. */
    public static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    /** Renews what is known of the person, for example after a change of password. */
    public static void replace(Actor actor) {
        VaadinSession.getCurrent().setAttribute(Actor.class, actor);
    }

    /** Forgets the person and everything that this browser had open. */
    public static void logOut() {
        UI.getCurrent().getPage().setLocation("/login");
        VaadinSession.getCurrent().getSession().invalidate();
        VaadinSession.getCurrent().close();
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(Actor.class, null);
    }
}
