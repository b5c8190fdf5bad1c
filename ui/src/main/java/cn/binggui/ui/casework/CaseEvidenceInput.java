package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.mark;
import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.Evidenced;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Texts;
import cn.binggui.ui.UploadInput;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The evidence that is asked for, piece by piece: uploaded, or kept on paper; what the record itself is needs neither. */
final class CaseEvidenceInput extends Composite<Div> {
    private final List<Piece> pieces = new ArrayList<>();

    /** One piece of evidence. */
    private record Piece(Evidence evidence, Checkbox onPaper, UploadInput uploads) {
        boolean given() {
            return !uploads.given().isEmpty() || onPaper.getValue();
        }
    }

    CaseEvidenceInput(CaseContext context, FormInputs inputs, List<Evidence> asked) {
        Set<String> known = context.state().evidence();
        getContent().addClassName("case-checklist");
        getContent().add(styled(Texts.text("caseform.evidence"), "case-label"));
        for (Evidence evidence : asked) {
            if (known.contains(evidence.name()) && evidence.kind() != EvidenceKind.PHOTO) {
                getContent().add(row(evidence, styled(Texts.text("caseform.evidence.known"), "case-muted")));
            } else {
                add(context, inputs, evidence);
            }
        }
        getContent().setVisible(!asked.isEmpty());
    }

    private void add(CaseContext context, FormInputs inputs, Evidence evidence) {
        String key = "evidence." + evidence.name();
        Checkbox onPaper = inputs.question(
                key,
                Texts.text(
                        evidence.kind() == EvidenceKind.RECORD
                                ? "caseform.evidence.record"
                                : "caseform.evidence.paper"));
        onPaper.setVisible(evidence.kind() != EvidenceKind.PHOTO);
        onPaper.setValue(evidence.kind() == EvidenceKind.RECORD);
        onPaper.getElement().setAttribute("aria-label", evidence.name() + " " + onPaper.getLabel());
        UploadInput uploads = new UploadInput(context.files(), evidence.name(), inputs::changed);
        inputs.keep(
                key + ".files",
                () -> uploads.given().stream().map(String::valueOf).toList(),
                keys -> uploads.restore(keys.stream().map(Long::valueOf).toList()));
        pieces.add(new Piece(evidence, onPaper, uploads));
        getContent().add(row(evidence, new Div(onPaper, uploads)));
    }

    private static Div row(Evidence evidence, Component how) {
        Div name = new Div(
                styled(evidence.name(), "case-strong"), mark(evidence.kind().term(), "tone-plain"));
        Div row = new Div(name, how);
        row.addClassName("case-check");
        return row;
    }

    List<Evidenced> given() {
        return pieces.stream()
                .filter(Piece::given)
                .map(piece ->
                        new Evidenced(piece.evidence().name(), piece.uploads().given()))
                .toList();
    }
}
