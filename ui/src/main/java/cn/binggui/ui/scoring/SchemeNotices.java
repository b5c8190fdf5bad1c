package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.scheme.SchemeDiff;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What the editor has to say above the form: that somebody else published, or that something can be undone. */
final class SchemeNotices extends Composite<Div> {
    private final Div conflict = new Div();
    private final Div undo = new Div();

    SchemeNotices() {
        conflict.setId("scheme-conflict");
        conflict.addClassName("scheme-notice");
        conflict.getElement().setAttribute("role", "alert");
        undo.setId("scheme-undo");
        undo.addClassNames("scheme-notice", "scheme-undo");
        undo.getElement().setAttribute("role", "status");
        getContent().add(conflict, undo);
        clear();
    }

    void clear() {
        hide(conflict);
        hide(undo);
    }

    private static void hide(Div notice) {
        notice.removeAll();
        notice.setVisible(false);
    }

    /**
     * Tells what somebody else has published.
     *
     * @param goOn makes the draft follow the newer version
     */
    void conflict(String words, List<SchemeDiff.Line> changes, Runnable goOn) {
        Button button = new Button(Texts.text("scheme.conflict.goon"), click -> {
            hide(conflict);
            goOn.run();
        });
        button.setId("scheme-goon");
        conflict.removeAll();
        conflict.add(
                new Paragraph(words),
                SchemeChanges.of(Texts.text("scheme.conflict.theirs"), changes),
                new Paragraph(Texts.text("scheme.conflict.help")),
                button);
        conflict.setVisible(true);
        conflict.scrollIntoView();
    }

    /** Offers to undo what was just done; nothing where there are no words for it. */
    void undo(String words, Runnable action) {
        hide(undo);
        if (words.isEmpty()) {
            return;
        }
        Button button = new Button(Texts.text("scheme.undo"), click -> {
            hide(undo);
            action.run();
        });
        button.setId("scheme-undo-yes");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        undo.add(new Span(words), button);
        undo.setVisible(true);
    }
}
