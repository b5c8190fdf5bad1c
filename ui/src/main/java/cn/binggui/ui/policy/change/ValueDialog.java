package cn.binggui.ui.policy.change;

import cn.binggui.core.Refusal;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks for a parameter's new value and for the document that publishes it. */
final class ValueDialog extends Dialog {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private final Parameter parameter;
    private final TextField number = new TextField();
    private final RadioButtonGroup<Residence> residence = new RadioButtonGroup<>(Texts.text("param.residence"));
    private final DayPicker from = new DayPicker(Texts.text("param.from"));
    private final TextField document = new TextField(Texts.text("param.document"));
    private final TextField article = new TextField(Texts.text("param.article"));
    private final RadioButtonGroup<EvidenceGrade> grade = new RadioButtonGroup<>(Texts.text("param.grade"));
    private final TextArea note = new TextArea(Texts.text("param.note"));
    private final Paragraph trouble = new Paragraph();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /**
     * @param given what stands in the fields at first; {@code null} for a new draft
     * @param residence whom a new draft is for
     * @param save keeps the draft or refuses it
     */
    ValueDialog(Parameter parameter, @Nullable Residence residence, @Nullable NewValue given, Consumer<NewValue> save) {
        this.parameter = parameter;
        setHeaderTitle(Texts.text("param.dialog", parameter.label()));
        setWidth("min(44rem, 96vw)");
        number.setId("value-number");
        number.setLabel(Texts.text("param.number", parameter.unit()));
        number.setHelperText(Texts.text(
                "policy.parameter.range",
                ChangeMarks.plain(parameter.min().number()),
                ChangeMarks.plain(parameter.max().number())));
        this.residence.setId("value-residence");
        this.residence.setItems(Residence.values());
        this.residence.setItemLabelGenerator(Residence::term);
        this.residence.setVisible(parameter.byResidence());
        this.residence.setValue(residence);
        from.setId("value-from");
        from.setHelperText(Texts.text("param.from.help"));
        document.setId("value-document");
        document.setHelperText(Texts.text("param.document.help"));
        document.setWidthFull();
        article.setId("value-article");
        grade.setId("value-grade");
        grade.setItems(EvidenceGrade.values());
        grade.setItemLabelGenerator(EvidenceGrade::label);
        grade.setValue(EvidenceGrade.ORIGINAL);
        note.setId("value-note");
        note.setWidthFull();
        note.setMaxLength(500);
        fields.put("number", number);
        fields.put("residence", this.residence);
        fields.put("from", from);
        fields.put("document", document);
        fields.put("article", article);
        fields.put("note", note);
        trouble.addClassName("param-trouble");
        trouble.getElement().setAttribute("role", "alert");
        if (given != null) {
            show(given);
        }
        Div first = new Div(number, this.residence, from);
        Div second = new Div(document, article);
        first.addClassName("param-fields");
        second.addClassName("param-fields");
        add(first, second, grade, note, trouble);
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

    /** What was typed stays, with each mistake beside its field. */
    private void submit(Consumer<NewValue> save) {
        fields.values().forEach(field -> field.setInvalid(false));
        trouble.setText("");
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
            close();
        } catch (Refusal refusal) {
            trouble.setText(refusal.getMessage());
            refusal.mistakes().forEach(mistake -> complain(mistake.path(), mistake.message()));
        }
    }

    private void complain(String path, String message) {
        HasValidation field = fields.get(path);
        if (field != null) {
            field.setErrorMessage(message);
            field.setInvalid(true);
        }
    }
}
