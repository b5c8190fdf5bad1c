package cn.binggui.ui.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.identity.Authentication;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.LogIns;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.micronaut.context.annotation.Prototype;

/** Asks for name and password, then goes where the person wanted to go. */
@Prototype
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://styles/identity.css")
public class LoginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Authentication authentication;
    private final transient LogIns logIns;
    private final Paragraph ended = new Paragraph();
    private final LoginI18n words = words();
    private final LoginForm form = new LoginForm(words);

    LoginView(Authentication authentication, LogIns logIns) {
        this.authentication = authentication;
        this.logIns = logIns;
        ended.addClassName("login-ended");
        ended.setVisible(false);
        form.setId("login");
        form.setForgotPasswordButtonVisible(false);
        form.addLoginListener(this::logIn);
        var name = new H1(Texts.text("product.name"));
        name.addClassName("product");
        var box = new Div(name, new Paragraph(Texts.text("product.subtitle")), ended, form);
        box.addClassName("login-box");
        getContent().addClassName("login-page");
        getContent().add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentUser.find().isPresent()) {
            event.forwardTo("");
        } else {
            LogIns.takeEnding().ifPresent(ending -> {
                ended.setText(Texts.text("login.ended." + ending));
                ended.setVisible(true);
            });
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("login.title") + " · " + Texts.text("product.name");
    }

    private void logIn(LoginEvent event) {
        try {
            var actor = authentication.login(event.getUsername(), event.getPassword(), CurrentUser.address());
            String target = target();
            logIns.begin(actor);
            // a whole new page, so that nothing of the stranger's page lives on
            event.getSource().getUI().ifPresent(ui -> ui.getPage().setLocation(target));
        } catch (Refusal refusal) {
            words.getErrorMessage().setMessage(refusal.getMessage());
            form.setI18n(words);
            form.setError(true);
        }
    }

    /** The page that sent the person here, or the first one. */
    private static String target() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object wanted = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        // always a path of this site, whatever was asked for
        return wanted == null ? "/" : "/" + wanted.toString().replaceFirst("^[/\\\\]+", "");
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        var form = words.getForm();
        form.setTitle(Texts.text("login.title"));
        form.setUsername(Texts.text("login.username"));
        form.setPassword(Texts.text("login.password"));
        form.setSubmit(Texts.text("login.submit"));
        var error = words.getErrorMessage();
        error.setTitle(Texts.text("login.failed"));
        error.setUsername(Texts.text("login.usernameMissing"));
        error.setPassword(Texts.text("login.passwordMissing"));
        error.setMessage("");
        return words;
    }
}
