package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeProblem;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Ratio;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One kind of unit: who scores it, and its dimensions with their weights. */
final class SchemeSheetPanel extends SchemePanel {
    private static final int WEIGHT = 1;

    private final TextField evaluator;
    private final SchemeLines dimensions;

    SchemeSheetPanel(SchemeEditing editing, SchemeForm.Sheet sheet) {
        super(editing, sheet.place());
        evaluator = line("evaluator", Texts.text("scheme.evaluator"), sheet.evaluator());
        boolean equal = editing.form().equalWeights();
        dimensions = new SchemeLines(
                "scheme-dimensions",
                List.of(
                        new SchemeLines.Column(Texts.text("scheme.dimension.name"), false),
                        new SchemeLines.Column(Texts.text("scheme.weight"), true)),
                Texts.text("scheme.dimension.add"),
                SchemeForm::newId,
                editing::choose,
                this::take);
        dimensions.set(sheet.dimensions().stream()
                .map(dimension -> new SchemeLines.Line(
                        dimension.id(),
                        List.of(dimension.name(), dimension.weight()),
                        equal ? Texts.text("scoring.weight.equal") : null))
                .toList());
        Button remove = new Button(
                Texts.text("scheme.unit.remove", sheet.unit().term()),
                click -> editing.change(form -> form.with(form.sheets().stream()
                        .filter(each -> each.unit() != sheet.unit())
                        .toList())));
        remove.setId("scheme-unit-remove");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        add(evaluator, ScoringMarks.styled(Texts.text("scheme.dimensions"), "scheme-part"), dimensions, remove);
        listen(this::take);
    }

    private void take() {
        editing()
                .change(form -> form.sheet(place())
                        .map(sheet -> form.with(new SchemeForm.Sheet(sheet.unit(), evaluator.getValue(), typed(sheet))))
                        .orElse(form));
    }

    private List<SchemeForm.Dimension> typed(SchemeForm.Sheet sheet) {
        List<SchemeForm.Dimension> typed = new ArrayList<>();
        for (SchemeLines.Line line : dimensions.lines()) {
            SchemeForm.Dimension before = sheet.dimensions().stream()
                    .filter(each -> each.id().equals(line.key()))
                    .findFirst()
                    .orElseGet(() -> new SchemeForm.Dimension(line.key(), "", "", List.of(), List.of()));
            typed.add(new SchemeForm.Dimension(
                    before.id(),
                    line.values().getFirst(),
                    line.values().get(WEIGHT),
                    before.indicators(),
                    before.clauses()));
        }
        return typed;
    }

    @Override
    void show(SchemeReading reading) {
        super.show(reading);
        total(total(reading.scheme(), place()));
        dimensions.clearMistakes();
        for (SchemeForm.Dimension dimension : editing()
                .form()
                .sheet(place())
                .map(SchemeForm.Sheet::dimensions)
                .orElse(List.of())) {
            reading.at(dimension.id()).stream()
                    .filter(problem -> problem.field().equals("weight"))
                    .map(SchemeProblem::message)
                    .forEach(message -> dimensions.show(dimensions.indexOf(dimension.id()), WEIGHT, message));
        }
    }

    /** Returns what the weights of a sheet sum up to. */
    static String total(Scheme scheme, String place) {
        if (scheme.equalWeights()) {
            return Texts.text("scoring.weight.equal");
        }
        return scheme.sheets().stream()
                .filter(sheet -> sheet.unit().name().equals(place))
                .findFirst()
                .map(sheet -> Texts.text("scheme.weights.sum", ScoringWords.percent(sum(sheet))))
                .orElse("");
    }

    private static Ratio sum(Scheme.Sheet sheet) {
        return new Ratio(sheet.dimensions().stream()
                .map(Scheme.Dimension::weight)
                .filter(Objects::nonNull)
                .mapToLong(Ratio::tenThousandths)
                .sum());
    }
}
