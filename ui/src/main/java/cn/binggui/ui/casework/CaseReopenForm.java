package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseNotice;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** 核查异议: by which of the ways that the plan allows. */
final class CaseReopenForm extends CaseForm {
    private final RadioButtonGroup<StepKind> by;
    private final TextArea reasons;

    CaseReopenForm(CaseContext context) {
        CaseNotice notice = context.state().notice();
        Objection objection = notice == null
                ? null
                : OpenSteps.step(context.procedure(), notice.step()).objection();
        List<StepKind> allowed = objection == null ? List.of() : objection.leadsTo();
        by = inputs().choice("by", Texts.text("caseform.reopen"), allowed, StepKind::name, StepKind::term);
        by.setId("reopen-by");
        if (allowed.size() == 1) {
            by.setValue(allowed.getFirst());
        }
        reasons = inputs().text("text", Texts.text("caseform.reopen.reasons"));
        reasons.setId("text");
        if (objection != null) {
            add(note(Texts.text("caseform.reopen.note", objection.words())));
        }
        add(by, reasons);
    }

    @Override
    CaseSubmission submission() {
        StepKind kind = by.getValue();
        if (kind == null) {
            throw missing(Texts.text("caseform.reopen.missing"));
        }
        return event(new CaseEvent.Reopened(kind, reasons.getValue().strip()));
    }
}
