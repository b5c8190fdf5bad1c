package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What holds for the whole scheme: which units are scored, whether all weigh the same, and the smallest sample. */
final class SchemeGeneralPanel extends SchemePanel {
    private final Checkbox equal;
    private final TextField minimum;

    SchemeGeneralPanel(SchemeEditing editing) {
        super(editing, "");
        SchemeForm form = editing.form();
        equal = inputs().question("equal", Texts.text("scheme.equal"));
        equal.setId("scheme-equal");
        equal.setValue(form.equalWeights());
        equal.setHelperText(Texts.text("scheme.equal.help"));
        minimum = number("minimum", Texts.text("scheme.minimum"), form.minimum());
        minimum.setHelperText(Texts.text("scheme.minimum.help"));
        Div units = new Div();
        units.addClassName("scheme-units");
        Arrays.stream(EvaluatedUnit.values()).forEach(unit -> units.add(unit(form, unit)));
        add(fact("scheme.units", units), equal, minimum);
        listen(this::take);
    }

    private Button unit(SchemeForm form, EvaluatedUnit unit) {
        boolean there = form.sheet(unit.name()).isPresent();
        Button button = there
                ? new Button(
                        Texts.text("scheme.unit.open", unit.term()),
                        click -> editing().choose(unit.name()))
                : new Button(Texts.text("scheme.unit.add", unit.term()), VaadinIcon.PLUS.create(), click -> add(unit));
        button.setId("scheme-unit-" + unit.name());
        button.addThemeVariants(there ? ButtonVariant.LUMO_TERTIARY : ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void add(EvaluatedUnit unit) {
        SchemeForm.Sheet blank = new SchemeForm.Sheet(unit, "", List.of());
        editing()
                .change(form -> form.with(Stream.concat(form.sheets().stream(), Stream.of(blank))
                        .sorted(Comparator.comparing(SchemeForm.Sheet::unit))
                        .toList()));
        editing().choose(blank.place());
    }

    private void take() {
        editing().change(form -> new SchemeForm(equal.getValue(), minimum.getValue(), form.sheets()));
    }
}
