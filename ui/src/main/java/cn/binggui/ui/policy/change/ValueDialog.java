package cn.binggui.ui.policy.change;

import cn.binggui.core.Refusal;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.policy.Limits;
import cn.binggui.core.policy.UpperConflict;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.UpperConflictMark;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Asks for a parameter's new value and for the document that publishes it; what is typed is kept until it is saved. */
final class ValueDialog extends Dialog {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final int LONGEST_NOTE = 500;

    private final Parameter parameter;
    private final KeptValue kept;
    private final FormInputs inputs = new FormInputs();
    private final TextField number = inputs.line("number", "");
    private final RadioButtonGroup<Residence> residence = inputs.choice(
            "residence", Texts.text("param.residence"), List.of(Residence.values()), Residence::name, Residence::term);
    private final DayPicker from = inputs.day("from", Texts.text("param.from"));
    private final TextField document = inputs.line("document", Texts.text("param.document"));
    private final TextField article = inputs.line("article", Texts.text("param.article"));
    private final RadioButtonGroup<EvidenceGrade> grade = inputs.choice(
            "grade",
            Texts.text("param.grade"),
            List.of(EvidenceGrade.values()),
            EvidenceGrade::name,
            EvidenceGrade::label);
    private final TextArea note = inputs.text("note", Texts.text("param.note"));
    private final Paragraph trouble = new Paragraph();
    private final Span status = new Span();
    private final Button discard = new Button(Texts.text("param.typed.discard"), click -> discard());
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /**
     * @param kept what the person typed before; its change, where there is one, stands in the fields at first
     * @param conflicts where the parameter differs from upper rules
     * @param save keeps the value or refuses it
     */
    ValueDialog(KeptValue kept, List<UpperConflict> conflicts, Consumer<NewValue> save) {
        this.kept = kept;
        parameter = kept.parameter();
        setHeaderTitle(Texts.text("param.dialog", parameter.label()));
        setWidth("min(44rem, 96vw)");
        arrange();
        trouble.addClassName("param-trouble");
        trouble.getElement().setAttribute("role", "alert");
        status.setId("value-status");
        status.addClassName("param-muted");
        status.getElement().setAttribute("role", "status");
        discard.setId("value-discard");
        discard.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div first = new Div(number, residence, from);
        Div second = new Div(document, article);
        Div state = new Div(status, discard);
        first.addClassName("param-fields");
        second.addClassName("param-fields");
        state.addClassName("param-actions");
        add(new UpperConflictMark(conflicts), first, second, grade, note, trouble, state);
        Button yes = new Button(Texts.text("param.draft.save"));
        yes.setId("value-save");
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            submit(save);
            yes.setEnabled(true);
        });
        getFooter().add(new Button(Texts.text("scoring.cancel"), click -> close()), yes);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                number.focus();
            }
        });
        begin();
        kept.find().ifPresent(this::restore);
        inputs.onChange(this::keep);
    }

    private void arrange() {
        number.setId("value-number");
        number.setLabel(Texts.text("param.number", parameter.unit()));
        number.setHelperText(Texts.text(
                "policy.parameter.range",
                ChangeMarks.plain(parameter.min().number()),
                ChangeMarks.plain(parameter.max().number())));
        residence.setId("value-residence");
        residence.setVisible(parameter.byResidence());
        from.setId("value-from");
        from.setHelperText(Texts.text(Limits.isLimit(parameter.id()) ? "param.from.limit" : "param.from.help"));
        document.setId("value-document");
        document.setHelperText(Texts.text("param.document.help"));
        document.setWidthFull();
        article.setId("value-article");
        grade.setId("value-grade");
        note.setId("value-note");
        note.setWidthFull();
        note.setMaxLength(LONGEST_NOTE);
        fields.put("number", number);
        fields.put("residence", residence);
        fields.put("from", from);
        fields.put("document", document);
        fields.put("article", article);
        fields.put("note", note);
    }

    /** Shows what is saved, or empty fields for a new value. */
    private void begin() {
        discard.setVisible(false);
        ParameterChange change = kept.change();
        if (change == null) {
            number.clear();
            residence.setValue(kept.residence());
            from.clear();
            document.clear();
            article.clear();
            grade.setValue(EvidenceGrade.ORIGINAL);
            note.clear();
        } else {
            show(change.value());
        }
    }

    private void show(NewValue given) {
        number.setValue(ChangeMarks.plain(given.number()));
        residence.setValue(given.residence());
        from.setValue(given.from());
        document.setValue(given.document());
        article.setValue(given.article());
        grade.setValue(given.grade());
        note.setValue(given.note());
    }

    private void restore(Draft draft) {
        inputs.restore(draft.content());
        status.setText(Texts.text("editor.restored", Minute.of(draft.updatedAt())));
        discard.setVisible(true);
        if (draft.revision() != kept.version()) {
            trouble.setText(Texts.text("param.draft.older"));
        }
    }

    private void keep() {
        kept.keep(inputs.content());
        status.setText(Texts.text("editor.kept"));
        discard.setVisible(true);
    }

    private void discard() {
        kept.forget();
        clearMistakes();
        status.setText("");
        begin();
        number.focus();
    }

    private void clearMistakes() {
        fields.values().forEach(field -> field.setInvalid(false));
        trouble.setText("");
    }

    /** What was typed stays, with each mistake beside its field. */
    private void submit(Consumer<NewValue> save) {
        clearMistakes();
        String digits = Normalizer.normalize(number.getValue(), Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        if (!DECIMAL.matcher(digits).matches()) {
            complain("number", Texts.text("param.number.wrong"));
            number.focus();
            return;
        }
        if (from.getValue() == null || from.isInvalid()) {
            complain("from", Texts.text("param.from.wrong"));
            from.focus();
            return;
        }
        try {
            save.accept(new NewValue(
                    parameter.id(),
                    parameter.byResidence() ? residence.getValue() : null,
                    from.getValue(),
                    new BigDecimal(digits),
                    document.getValue(),
                    article.getValue(),
                    Objects.requireNonNullElse(grade.getValue(), EvidenceGrade.SECOND_HAND),
                    note.getValue()));
        } catch (Refusal refusal) {
            trouble.setText(refusal.getMessage());
            refusal.mistakes().forEach(mistake -> complain(mistake.path(), mistake.message()));
            return;
        }
        kept.forget();
        close();
    }

    private void complain(String path, String message) {
        HasValidation field = fields.get(path);
        if (field != null) {
            field.setErrorMessage(message);
            field.setInvalid(true);
        }
    }
}
