package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.StepRules;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** 一次性告知 and 补正: which papers are missing, and which of them came. */
final class CaseSupplementForm extends CaseForm {
    private final CheckboxGroup<String> papers;
    private final TextArea others;
    private final Function<List<String>, CaseEvent> event;

    private CaseSupplementForm(
            List<String> listed,
            String label,
            String otherLabel,
            String note,
            Function<List<String>, CaseEvent> event) {
        this.event = event;
        papers = inputs().choices("papers", Texts.text(label), listed, Function.identity(), Function.identity());
        papers.setId("papers");
        others = inputs().text("others", Texts.text(otherLabel));
        others.setId("other-papers");
        add(papers, others, note(Texts.text(note)));
    }

    static CaseSupplementForm asking(CaseContext context) {
        List<String> asked = new StepRules(context.procedure())
                .onAcceptance().stream()
                        .filter(evidence -> evidence.kind() == EvidenceKind.DOCUMENT)
                        .map(Evidence::name)
                        .distinct()
                        .toList();
        return new CaseSupplementForm(
                asked,
                "caseform.missing",
                "caseform.missing.others",
                "caseform.missing.note",
                CaseEvent.SupplementAsked::new);
    }

    static CaseSupplementForm handingIn(CaseContext context) {
        List<String> missing = context.view().entries().stream()
                .flatMap(entry -> entry.entry().event() instanceof CaseEvent.SupplementAsked asked
                        ? asked.missing().stream()
                        : List.<String>of().stream())
                .distinct()
                .toList();
        CaseSupplementForm form = new CaseSupplementForm(
                missing,
                "caseform.handedIn",
                "caseform.handedIn.others",
                "caseform.handedIn.note",
                CaseEvent.Supplemented::new);
        return form;
    }

    @Override
    CaseSubmission submission() {
        List<String> all = new ArrayList<>(papers.getValue().stream().sorted().toList());
        others.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(all::add);
        if (all.isEmpty()) {
            throw missing(Texts.text("caseform.papers.missing"));
        }
        return event(event.apply(all));
    }
}
