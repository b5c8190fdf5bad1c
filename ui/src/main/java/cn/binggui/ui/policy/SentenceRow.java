package cn.binggui.ui.policy;

import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/**
 * A sentence of the plan with its coverage; a click, Enter or the space bar looks at it.
 *
 * <p>It is no button element, so that its text can be selected and copied.
 */
final class SentenceRow extends ListItem implements Focusable<SentenceRow> {
    /** The reason that the plans give for a heading; it is set in bold, nothing else follows from it. */
    private static final String HEADING = "标题";

    private static final String SELECTED = "sentence-selected";

    private final Sentence sentence;

    /**
     * Creates the row.
     *
     * @param first whether it is the first sentence of its place, which then is written beside it
     * @param citations how much rests on it
     */
    SentenceRow(Sentence sentence, boolean first, int citations) {
        this.sentence = sentence;
        addClassNames("sentence", CoverageStyle.of(sentence.coverage()));
        setClassName("sentence-heading", HEADING.equals(sentence.reason()));
        setClassName("sentence-first", first);
        setId("sentence-" + sentence.clause().id());
        getElement().setAttribute("role", "button");
        getElement().setAttribute("tabindex", "0");
        Span at = PolicyPart.styled(sentence.clause().locator(), "sentence-at");
        Span text = PolicyPart.styled(sentence.clause().text(), "sentence-text");
        Span count = PolicyPart.styled(citations == 0 ? "" : Integer.toString(citations), "sentence-count");
        if (citations > 0) {
            count.setTitle(Texts.text("policy.sentence.citations", citations));
        }
        add(at, text, CoverageStyle.badge(sentence.coverage()), count);
    }

    Sentence sentence() {
        return sentence;
    }

    boolean matches(Coverage coverage) {
        return sentence.coverage() == coverage;
    }

    boolean contains(String words) {
        return sentence.clause().text().contains(words)
                || sentence.clause().locator().contains(words);
    }

    void setSelected(boolean selected) {
        setClassName(SELECTED, selected);
        getElement().setAttribute("aria-pressed", Boolean.toString(selected));
    }

    void onSelect(Runnable select) {
        addClickListener(click -> select.run());
        getElement()
                .addEventListener("keydown", event -> select.run())
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .preventDefault();
    }
}
