package cn.binggui.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The small pieces of text of which the case page is put together. */
final class CaseMarks {
    private CaseMarks() {}

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    /** Returns a framed word. */
    static Span mark(String text, String tone) {
        return styled(text, "mark", tone);
    }

    /** Returns a line that begins with what it tells. */
    static Div line(String label, Component... contents) {
        Div content = new Div(contents);
        content.addClassName("case-line-content");
        Div line = new Div(styled(label, "case-label"), content);
        line.addClassName("case-line");
        return line;
    }

    static Div line(String label, String text) {
        return line(label, new Span(text));
    }
}
