package cn.binggui.ui.identity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.AccessTokens;
import cn.binggui.core.identity.IssuedToken;
import cn.binggui.core.identity.WebSession;
import cn.binggui.core.identity.WebSessions;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.LogIns;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** One's own log-ins: browsers and access tokens, each to be ended from here. */
@Prototype
@Route("sessions")
@PermitAll
@StyleSheet("context://styles/identity.css")
public class SessionsView extends Composite<Div> implements HasDynamicTitle {

    private final Actor actor = CurrentUser.get();
    private final transient WebSessions sessions;
    private final transient LogIns logIns;
    private final transient AccessTokens tokens;
    private final Div browsers = new Div();
    private final Div issued = new Div();

    SessionsView(WebSessions sessions, LogIns logIns, AccessTokens tokens) {
        this.sessions = sessions;
        this.logIns = logIns;
        this.tokens = tokens;
        Paragraph intro = new Paragraph(Texts.text("sessions.intro"));
        intro.addClassName("own-sessions-intro");
        getContent().addClassNames("page", "own-sessions");
        getContent().add(new H2(Texts.text("sessions.title")), intro);
        getContent().add(new H3(Texts.text("sessions.browsers")), browsers);
        getContent().add(new H3(Texts.text("sessions.tokens")), issued);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("sessions.title") + " · " + Texts.text("product.name");
    }

    private void show() {
        browsers.removeAll();
        List<WebSession> own = logIns.list();
        UnorderedList list = new UnorderedList();
        list.addClassName("session-list");
        own.stream()
                .sorted(Comparator.comparing(WebSession::mine).reversed())
                .forEach(session -> list.add(item(session)));
        browsers.add(list);
        if (own.size() > 1) {
            Button others = new Button(Texts.text("sessions.endOthers"), click -> endOthers());
            others.setId("end-others");
            others.addClassName("session-others");
            browsers.add(others);
        }
        showTokens();
    }

    private void showTokens() {
        issued.removeAll();
        List<IssuedToken> own = tokens.list(actor);
        if (own.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("sessions.tokens.none"));
            none.addClassName("session-none");
            issued.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("session-list");
        own.forEach(token -> list.add(item(token)));
        issued.add(list);
    }

    private ListItem item(WebSession session) {
        Span name = new Span(session.browser());
        name.addClassName("session-name");
        Div head = new Div(name);
        if (session.mine()) {
            Span mine = new Span(Texts.text("sessions.mine"));
            mine.addClassName("session-mine");
            head.add(mine);
        }
        ListItem item = item(
                head,
                Texts.text("sessions.facts", session.address(), time(session.startedAt()), time(session.seenAt())));
        item.setClassName("session-item-mine", session.mine());
        if (!session.mine()) {
            String label = Texts.text("sessions.end.label", session.browser(), session.address());
            item.add(button("sessions.end", label, () -> {
                sessions.end(actor, session.id());
                told("sessions.ended");
            }));
        }
        return item;
    }

    private ListItem item(IssuedToken token) {
        Span name = new Span(Texts.text("sessions.token"));
        name.addClassName("session-name");
        String created = time(token.createdAt());
        ListItem item = item(
                new Div(name), Texts.text("sessions.token.facts", token.address(), created, time(token.expiresAt())));
        item.add(button("sessions.revoke", Texts.text("sessions.revoke.label", created), () -> {
            tokens.end(actor, token);
            told("sessions.revoked");
        }));
        return item;
    }

    private static ListItem item(Div head, String facts) {
        Div line = new Div();
        List.of(facts.split("\\|")).forEach(fact -> line.add(new Span(fact)));
        line.addClassName("session-facts");
        Div words = new Div(head, line);
        words.addClassName("session-words");
        ListItem item = new ListItem(words);
        item.addClassName("session-item");
        return item;
    }

    private Button button(String key, String label, Runnable end) {
        Button button = new Button(Texts.text(key), click -> {
            // where it is over already, the list says so as well
            try {
                end.run();
            } finally {
                show();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        return button;
    }

    private void endOthers() {
        int ended = logIns.endOthers();
        Notification.show(Texts.text("sessions.endedOthers", ended));
        show();
    }

    private static void told(String key) {
        Notification.show(Texts.text(key));
    }

    private static String time(Instant instant) {
        return Minute.of(instant);
    }
}
