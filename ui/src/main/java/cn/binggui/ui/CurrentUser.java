package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/** The person at this browser, kept in the Vaadin session. */
public final class CurrentUser {
    private CurrentUser() {}

    public static Optional<Actor> find() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(LogIn.class))
                .map(LogIn::actor);
    }

    /**
     * Returns the person, for a view that only logged-in people reach.
     *
     * @throws IllegalStateException if nobody is logged in
     */
    public static Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    /** Returns the network address of this browser. */
    public static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
