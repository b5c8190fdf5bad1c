package cn.binggui.ui.policy;

import cn.binggui.policy.clause.Clause;
import cn.binggui.ui.clause.ClauseButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of one tab; it marks what rests on the clause that is looked at. */
abstract class PolicyPart extends Composite<Div> {
    private static final String CITING = "policy-citing";

    private final ClauseOpener opener;
    private final List<Cited> cited = new ArrayList<>();

    /** Something that rests on clauses. */
    private record Cited(HasStyle component, List<Clause> clauses) {}

    /** What shows clauses when somebody asks for them. */
    @FunctionalInterface
    interface ClauseOpener {
        /**
         * Shows the clauses.
         *
         * @param from gets the focus back when they are closed
         * @param heading what rests on them
         */
        void open(Component from, String heading, List<Clause> clauses);
    }

    PolicyPart(ClauseOpener opener) {
        this.opener = opener;
        getContent().addClassName("policy-part");
    }

    /**
     * Marks what rests on the clause; {@code null} marks nothing.
     *
     * @param reveal whether to bring the first of it into sight
     */
    void lookAt(@Nullable String clauseId, boolean reveal) {
        boolean shown = !reveal;
        for (Cited each : cited) {
            boolean cites =
                    each.clauses().stream().anyMatch(clause -> clause.id().equals(clauseId));
            each.component().setClassName(CITING, cites);
            if (cites && !shown && each.component() instanceof Component component) {
                reveal(component);
                shown = true;
            }
        }
    }

    static void reveal(Component component) {
        component.scrollIntoView(ScrollIntoViewOption.Block.CENTER);
    }

    /** Notes that the component rests on the clauses. */
    final <T extends HasStyle> T citing(T component, List<Clause> clauses) {
        cited.add(new Cited(component, clauses));
        return component;
    }

    /** Returns a button that opens the clauses; empty text where there is none. */
    final Component clauses(String heading, List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return new Span();
        }
        ClauseButton[] button = new ClauseButton[1];
        button[0] = new ClauseButton(clauses, () -> opener.open(button[0], heading, clauses));
        return button[0];
    }

    final ClauseOpener opener() {
        return opener;
    }

    final void add(Component... components) {
        getContent().add(components);
    }

    static Paragraph note(String text, String... styles) {
        Paragraph note = new Paragraph(text);
        note.addClassName("policy-note");
        note.addClassNames(styles);
        return note;
    }

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }
}
