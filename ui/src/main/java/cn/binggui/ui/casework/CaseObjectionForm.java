package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** 登记异议: what is objected, by whom or anonymously. */
final class CaseObjectionForm extends CaseForm {
    private final TextArea text = inputs().text("text", Texts.text("caseform.objection"));
    private final Checkbox anonymous = inputs().question("anonymous", Texts.text("caseform.objection.anonymous"));
    private final TextField by = inputs().line("by", Texts.text("caseform.objection.by"));

    CaseObjectionForm() {
        text.setId("text");
        anonymous.setId("anonymous");
        by.setId("by");
        anonymous.addValueChangeListener(change -> by.setVisible(!change.getValue()));
        add(text, anonymous, by);
    }

    @Override
    CaseSubmission submission() {
        String who = anonymous.getValue() ? "" : by.getValue().strip();
        if (who.isEmpty() && !anonymous.getValue()) {
            throw missing(Texts.text("caseform.objection.missing"));
        }
        return event(new CaseEvent.Objected(text.getValue().strip(), who));
    }
}
