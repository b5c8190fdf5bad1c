package cn.binggui.ui.clause;

import cn.binggui.policy.clause.Clause;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** A small button that names the place of the first clause; a click, or focus and Enter, opens them all. */
@StyleSheet("context://styles/clause.css")
public final class ClauseButton extends NativeButton {
    /**
     * Creates the button.
     *
     * @param clauses at least one
     * @param open what opens them, usually {@link ClausePanel#show}
     */
    public ClauseButton(List<Clause> clauses, Runnable open) {
        Clause first = clauses.getFirst();
        setText(clauses.size() == 1 ? first.locator() : more(clauses));
        setTitle(Texts.text("clause.button.title", first.document() + " " + first.locator()));
        addClassNames("clause-button", LevelBadge.styleOf(first.level()));
        addClickListener(click -> open.run());
    }

    private static String more(List<Clause> clauses) {
        return Texts.text("clause.button.more", clauses.getFirst().locator(), clauses.size());
    }
}
