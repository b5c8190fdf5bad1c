package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import cn.binggui.ui.identity.LoginView;
import cn.binggui.ui.identity.PasswordView;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person see only the views that their roles allow.
 *
 * <p>A view without {@code @PermitAll}, {@code @RolesAllowed} or {@code @AnonymousAllowed} is seen by nobody. A person whose session is
 * over, or whose password, roles or lock changed since the log-in, is logged out at the next step; one with a one-time password gets nowhere but to its change.
 */
@Singleton
class ViewAccess implements VaadinServiceInitListener {
    private final transient LogIns logIns;

    ViewAccess(LogIns logIns) {
        this.logIns = logIns;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var control = new RoleControl();
        control.setLoginView(LoginView.class);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Complaints()));
        event.addRequestHandler(new SessionGate(logIns));
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().child(0).attr("lang", Locale.SIMPLIFIED_CHINESE.toLanguageTag()));
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.setLocale(Locale.SIMPLIFIED_CHINESE);
            ui.getReconnectDialogConfiguration().setDialogText(Texts.text("connection.lost"));
            ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.text("connection.gaveUp"));
            ui.addBeforeEnterListener(this::checkUser);
            ui.addBeforeEnterListener(control);
        });
    }

    private void checkUser(BeforeEnterEvent event) {
        if (logIns.isOver(VaadinSession.getCurrent())) {
            return;
        }
        logIns.act(Duration.ZERO);
        CurrentUser.find().ifPresent(actor -> {
            if (actor.mustChangePassword() && event.getNavigationTarget() != PasswordView.class) {
                event.forwardTo(PasswordView.class);
            }
        });
    }

    /** A session that ended needs no dialog: the page loads again and asks for the log-in. */
    private static CustomizedSystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(Texts.text("error.internal.title"));
        messages.setInternalErrorMessage(Texts.text("error.internal.text"));
        messages.setCookiesDisabledCaption(Texts.text("error.cookies.title"));
        messages.setCookiesDisabledMessage(Texts.text("error.cookies.text"));
        return messages;
    }

    private static final class RoleControl extends NavigationAccessControl {
        @Override
        protected @Nullable Principal getPrincipal(VaadinRequest request) {
            return CurrentUser.find().orElse(null);
        }

        @Override
        protected Predicate<String> getRolesChecker(VaadinRequest request) {
            return role ->
                    CurrentUser.find().filter(actor -> hasRole(actor, role)).isPresent();
        }
    }

    /** Returns whether the person has the role that a view names, for example {@code PROVINCE_ANALYST}. */
    static boolean hasRole(Actor actor, String role) {
        return actor.roles().stream().anyMatch(own -> own.name().equals(role));
    }
}
