package cn.binggui.ui.clause;

import cn.binggui.core.policy.UpperConflict;
import cn.binggui.policy.clause.Clause;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Beside a value: that it differs from an upper rule, and each sentence of that rule with its document and place. */
@StyleSheet("context://styles/clause.css")
public final class UpperConflictMark extends Composite<Div> {
    /** @param conflicts nothing is shown where there is none */
    public UpperConflictMark(List<UpperConflict> conflicts) {
        getContent().addClassName("upper-conflict");
        getContent().setVisible(!conflicts.isEmpty());
        for (UpperConflict conflict : conflicts) {
            getContent()
                    .add(
                            styled(Texts.text("matrix.conflict"), "upper-conflict-mark"),
                            styled(conflict.reason(), "upper-conflict-reason"));
            conflict.clauses().forEach(clause -> getContent().add(sentence(clause)));
        }
    }

    private static Div sentence(Clause clause) {
        Div sentence = new Div(
                new LevelBadge(clause.level()),
                styled(clause.document() + clause.locator(), "upper-conflict-place"),
                styled(clause.text(), "upper-conflict-words"));
        sentence.addClassName("upper-conflict-sentence");
        return sentence;
    }

    private static Span styled(String text, String style) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
