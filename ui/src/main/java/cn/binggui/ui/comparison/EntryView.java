package cn.binggui.ui.comparison;

import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** One statement in a county's column: mark, figure, reason, and the way to its sentence. */
final class EntryView extends Composite<Div> {
    /**
     * Shows the statement.
     *
     * @param open is given the button that asked for the sentences
     * @param assume is called where the reader wants to assume the missing parameter
     */
    EntryView(Entry entry, Consumer<ClauseButton> open, Consumer<String> assume) {
        Div content = getContent();
        content.addClassName("entry");
        if (!entry.mark().isEmpty()) {
            Span mark = new Span(entry.mark());
            mark.addClassNames("mark", entry.tone().style());
            content.add(mark);
        }
        if (!entry.figure().isEmpty()) {
            Span figure = new Span(entry.figure());
            figure.addClassName("figure");
            content.add(figure);
        }
        if (!entry.text().isEmpty()) {
            Span text = new Span(entry.text());
            text.addClassName("reason");
            content.add(text);
        }
        if (!entry.clauses().isEmpty()) {
            ClauseButton[] button = new ClauseButton[1];
            button[0] = new ClauseButton(entry.clauses(), () -> open.accept(button[0]));
            content.add(button[0]);
        }
        String parameter = entry.parameter();
        if (parameter != null) {
            NativeButton button = new NativeButton(Texts.text("comparison.assume"), click -> assume.accept(parameter));
            button.addClassName("assume-button");
            content.add(button);
        }
    }
}
