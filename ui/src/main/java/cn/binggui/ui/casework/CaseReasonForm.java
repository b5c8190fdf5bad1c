package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form of one text, which says why or how; where it moves the day on which the case is due, that is shown before saving. */
final class CaseReasonForm extends CaseForm {
    private final @Nullable TextArea text;
    private final Paragraph preview = note("");
    private final Function<String, CaseEvent> event;
    private final Function<LocalDate, String> consequence;

    private CaseReasonForm(
            @Nullable String label, Function<String, CaseEvent> event, Function<LocalDate, String> consequence) {
        this.event = event;
        this.consequence = consequence;
        if (label == null) {
            text = null;
        } else {
            TextArea field = inputs().text("text", Texts.text(label));
            field.setId("text");
            field.setRequiredIndicatorVisible(true);
            text = field;
            add(field);
        }
        preview.setId("consequence");
        add(preview);
    }

    static CaseReasonForm of(String label, Function<String, CaseEvent> event) {
        return new CaseReasonForm(label, event, day -> "");
    }

    /** @param consequence tells what becomes of the due day when it happens on a day */
    static CaseReasonForm moving(
            String label, Function<String, CaseEvent> event, Function<LocalDate, String> consequence) {
        return new CaseReasonForm(label, event, consequence);
    }

    /** A deed that needs no words. */
    static CaseReasonForm wordless(CaseEvent event, Function<LocalDate, String> consequence) {
        return new CaseReasonForm(null, any -> event, consequence);
    }

    @Override
    void on(LocalDate day) {
        String words = consequence.apply(day);
        preview.setText(words);
        preview.setVisible(!words.isEmpty());
    }

    @Override
    CaseSubmission submission() {
        return event(event.apply(text == null ? "" : text.getValue().strip()));
    }
}
