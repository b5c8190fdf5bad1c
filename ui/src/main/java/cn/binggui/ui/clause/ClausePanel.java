package cn.binggui.ui.clause;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel beside the results that shows the sentences they rest on; hidden until something is shown.
 *
 * <p>The view decides where it stands; with the CSS class {@code clause-panel-side} it lies at the right edge of the
 * window. On a phone it covers the screen. Escape closes it and gives the focus back to what opened it.
 */
@StyleSheet("context://styles/clause.css")
public final class ClausePanel extends Composite<Aside> implements HasStyle {
    private static final String EXPANDED = "aria-expanded";

    private final H2 title = new H2();
    private final Div body = new Div();
    private final Button close =
            new Button(Texts.text("clause.panel.close"), VaadinIcon.CLOSE_SMALL.create(), click -> close());
    private Runnable closed = () -> {};
    private @Nullable Component opener;

    public ClausePanel() {
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        close.addClassName("clause-panel-close");
        Div head = new Div(title, close);
        head.addClassName("clause-panel-head");
        body.addClassName("clause-panel-body");
        getContent().addClassName("clause-panel");
        getContent().getElement().setAttribute("aria-label", Texts.text("clause.panel.label"));
        getContent().add(head, body);
        getContent().setVisible(false);
        Shortcuts.addShortcutListener(getContent(), this::close, Key.ESCAPE).listenOn(getContent());
    }

    /** Sets what the view does when the panel has been closed. */
    public void onClose(Runnable listener) {
        closed = listener;
    }

    /**
     * Shows what something rests on, instead of what was shown before.
     *
     * @param opener gets the focus back at the end; {@code null} where there is none
     * @param heading what was asked, for example 成员 乙
     * @param grounds one part a county, the asked one first
     */
    public void show(@Nullable Component opener, String heading, List<Grounds> grounds) {
        release();
        this.opener = opener;
        if (opener != null) {
            opener.getElement().setAttribute(EXPANDED, "true");
        }
        title.setText(heading);
        body.removeAll();
        grounds.forEach(each -> body.add(section(each)));
        getContent().setVisible(true);
        close.focus();
    }

    public boolean isOpen() {
        return getContent().isVisible();
    }

    public void close() {
        if (!isOpen()) {
            return;
        }
        getContent().setVisible(false);
        closed.run();
        if (opener instanceof Focusable<?> focusable && opener.isAttached()) {
            focusable.focus();
        }
        release();
    }

    private void release() {
        if (opener != null) {
            opener.getElement().removeAttribute(EXPANDED);
            opener = null;
        }
    }

    private static Section section(Grounds grounds) {
        Section section = new Section(new H3(grounds.heading()));
        section.addClassName("clause-group");
        if (!grounds.reason().isEmpty()) {
            Paragraph reason = new Paragraph(grounds.reason());
            reason.addClassName("clause-reason");
            section.add(reason);
        }
        grounds.clauses().forEach(clause -> section.add(new ClauseView(grounds.county(), clause)));
        return section;
    }
}
