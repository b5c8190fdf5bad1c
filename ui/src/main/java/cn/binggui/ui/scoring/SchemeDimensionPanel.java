package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeProblem;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dimension: its name and weight, and its indicators with their full scores. */
final class SchemeDimensionPanel extends SchemePanel {
    private static final int FULL = 1;

    private final TextField name;
    private final @Nullable TextField weight;
    private final SchemeLines indicators;

    SchemeDimensionPanel(SchemeEditing editing, SchemeForm.Dimension dimension) {
        super(editing, dimension.id());
        name = line("name", Texts.text("scheme.dimension.name"), dimension.name());
        add(name);
        if (editing.form().equalWeights()) {
            weight = null;
            add(fact("scheme.weight.plain", ScoringMarks.styled(Texts.text("scoring.weight.equal"), "scoring-muted")));
        } else {
            weight = number("weight", Texts.text("scheme.weight"), dimension.weight());
            add(weight);
        }
        indicators = new SchemeLines(
                "scheme-indicators",
                List.of(
                        new SchemeLines.Column(Texts.text("scheme.indicator.name"), false),
                        new SchemeLines.Column(Texts.text("scheme.full"), true)),
                Texts.text("scheme.indicator.add"),
                SchemeForm::newId,
                editing::choose,
                this::take);
        indicators.set(dimension.indicators().stream()
                .map(indicator -> new SchemeLines.Line(
                        indicator.id(),
                        List.of(indicator.name(), indicator.full()),
                        indicator.standard().kind().isScored()
                                ? null
                                : indicator.standard().kind().term()))
                .toList());
        add(
                fact("scoring.basis", editing.grounds(dimension.name(), dimension.clauses())),
                ScoringMarks.styled(Texts.text("scheme.indicators"), "scheme-part"),
                indicators);
        listen(this::take);
    }

    private void take() {
        editing()
                .change(form -> form.dimension(place())
                        .map(before -> form.with(new SchemeForm.Dimension(
                                before.id(),
                                name.getValue(),
                                weight == null ? before.weight() : weight.getValue(),
                                typed(before),
                                before.clauses())))
                        .orElse(form));
    }

    private List<SchemeForm.Indicator> typed(SchemeForm.Dimension dimension) {
        List<SchemeForm.Indicator> typed = new ArrayList<>();
        for (SchemeLines.Line line : indicators.lines()) {
            SchemeForm.Indicator before = dimension.indicators().stream()
                    .filter(each -> each.id().equals(line.key()))
                    .findFirst()
                    .orElseGet(() -> SchemeForm.Indicator.blank(line.key()));
            typed.add(new SchemeForm.Indicator(
                    before.id(),
                    line.values().getFirst(),
                    before.content(),
                    line.values().get(FULL),
                    before.direction(),
                    before.standard(),
                    before.metric(),
                    before.evidence(),
                    before.clauses()));
        }
        return typed;
    }

    @Override
    void show(SchemeReading reading) {
        super.show(reading);
        total(Texts.text("scheme.full.sum", sum(reading.scheme(), place())));
        indicators.clearMistakes();
        for (SchemeForm.Indicator indicator : editing()
                .form()
                .dimension(place())
                .map(SchemeForm.Dimension::indicators)
                .orElse(List.of())) {
            reading.at(indicator.id()).stream()
                    .filter(problem -> problem.field().equals("full"))
                    .map(SchemeProblem::message)
                    .forEach(message -> indicators.show(indicators.indexOf(indicator.id()), FULL, message));
        }
    }

    /** Returns what the full scores of a dimension sum up to. */
    static Points sum(Scheme scheme, String dimension) {
        return scheme.sheets().stream()
                .flatMap(sheet -> sheet.dimensions().stream())
                .filter(each -> each.id().equals(dimension))
                .flatMap(each -> each.indicators().stream())
                .map(Scheme.Indicator::full)
                .reduce(Points.ZERO, Points::plus);
    }
}
