package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.inbox.CaseInbox;
import cn.binggui.core.casework.inbox.Notification;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.RegisterWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much is new to the person; a press lists the latest, each of which leads to its case. */
@StyleSheet("context://styles/inbox.css")
public final class InboxBell extends Composite<Div> implements AfterNavigationObserver {
    private static final Logger LOG = LoggerFactory.getLogger(InboxBell.class);

    private final CaseInbox inbox;
    private final Actor actor;
    private final NativeButton bell = new NativeButton("", click -> toggle());
    private final Span badge = new Span();
    private final Div list = new Div();
    private final Button seen = new Button(Texts.text("inbox.seen"), click -> seeAll());
    private final Aside panel;
    private List<Notification> shown = List.of();

    /** Creates the bell, which counts after every navigation. */
    public InboxBell(CaseInbox inbox, Actor actor) {
        this.inbox = inbox;
        this.actor = actor;
        badge.addClassName("inbox-badge");
        bell.setId("inbox-bell");
        bell.addClassName("inbox-bell");
        bell.getElement().setAttribute("aria-haspopup", "true");
        bell.add(VaadinIcon.BELL_O.create(), badge);
        seen.setId("inbox-seen");
        seen.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(new H2(Texts.text("inbox.title")), seen);
        head.addClassName("inbox-head");
        list.addClassName("inbox-list");
        panel = new Aside(head, list);
        panel.setId("inbox-panel");
        panel.addClassName("inbox-panel");
        panel.getElement().setAttribute("aria-label", Texts.text("inbox.title"));
        panel.setVisible(false);
        Shortcuts.addShortcutListener(panel, this::close, Key.ESCAPE).listenOn(panel);
        getContent().addClassName("inbox");
        getContent().add(bell, panel);
        showCount(0);
    }

    /** Returns whether cases are any business of the person's. */
    public static boolean isFor(Actor actor) {
        return WorklistSummary.isFor(actor);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        panel.setVisible(false);
        count();
    }

    /** A county whose database is away must not take every page with it. */
    private void count() {
        try {
            showCount(inbox.unseen(actor));
        } catch (RuntimeException e) {
            LOG.warn("notifications cannot be counted: {}", e.getMessage());
            showCount(0);
        }
    }

    private void showCount(int count) {
        boolean more = count >= CaseInbox.MOST_COUNTED;
        String words = more ? CaseInbox.MOST_COUNTED - 1 + "+" : Integer.toString(count);
        badge.setText(words);
        badge.setVisible(count > 0);
        bell.getElement().setAttribute("aria-label", Texts.text("inbox.bell", words));
        bell.setTitle(Texts.text("inbox.bell", words));
    }

    private void toggle() {
        if (panel.isVisible()) {
            close();
        } else {
            panel.setVisible(true);
            bell.getElement().setAttribute("aria-expanded", "true");
            refresh();
            seen.focus();
        }
    }

    private void close() {
        panel.setVisible(false);
        bell.getElement().setAttribute("aria-expanded", "false");
        bell.focus();
    }

    private void refresh() {
        shown = inbox.latest(actor);
        list.removeAll();
        shown.forEach(each -> list.add(line(each)));
        if (shown.isEmpty()) {
            list.add(new Paragraph(Texts.text("inbox.empty")));
        }
        seen.setEnabled(shown.stream().anyMatch(each -> !each.seen()));
        count();
    }

    private NativeButton line(Notification each) {
        Span kind = new Span(each.kind().term());
        kind.addClassNames("inbox-kind", "inbox-" + each.kind().name().toLowerCase(Locale.ROOT));
        Span what = new Span(Texts.text("inbox.case", each.number(), RegisterWords.village(each.village())));
        Span when = new Span(when(each));
        when.addClassName("inbox-when");
        NativeButton line = new NativeButton("", click -> open(each));
        line.addClassName("inbox-line");
        line.getElement().getClassList().set("inbox-new", !each.seen());
        if (!each.seen()) {
            Span mark = new Span(Texts.text("inbox.new"));
            mark.addClassName("inbox-mark");
            line.add(mark);
        }
        line.add(kind, what, when);
        return line;
    }

    private static String when(Notification each) {
        return switch (each.kind()) {
            case NEAR, OVERDUE -> Texts.text("inbox.due", each.onDay());
            case TURN, OBJECTED, CONFIRMED, REFUSED, WITHDRAWN -> Minute.of(each.createdAt());
        };
    }

    private void open(Notification each) {
        inbox.see(actor, each.id());
        UI.getCurrent().navigate(CaseNavigation.ofCase(each.caseId()));
    }

    private void seeAll() {
        if (!shown.isEmpty()) {
            inbox.seeAll(actor, shown.getFirst().id());
            refresh();
        }
    }
}
