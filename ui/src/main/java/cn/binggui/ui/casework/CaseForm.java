package cn.binggui.ui.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.ui.FormInputs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;

/** What a person fills in to do one thing with a case; the day and the saving are the page's. */
abstract class CaseForm extends Composite<Div> {
    private final FormInputs inputs = new FormInputs();

    /**
     * Returns what is asked of the case files.
     *
     * @throws Refusal UNPROCESSABLE where the form alone shows that something is missing
     */
    abstract CaseSubmission submission();

    /** Is told the day on which it happened, at first and whenever it changes. */
    void on(LocalDate day) {}

    final FormInputs inputs() {
        return inputs;
    }

    final void add(Component... components) {
        getContent().addClassName("case-form-fields");
        getContent().add(components);
    }

    static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("case-hint");
        return note;
    }

    static CaseSubmission event(CaseEvent event) {
        return CaseSubmission.of(event);
    }

    static Refusal missing(String words) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, words);
    }
}
