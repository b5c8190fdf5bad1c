package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.MethodKind;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeProblem;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One indicator: what is looked at, where its value comes from and how it becomes points. */
final class SchemeIndicatorPanel extends SchemePanel {
    private static final String JUDGED = "JUDGED";
    private static final String ENTERED = "ENTERED";

    private final SchemeForm.Indicator begun;
    private final TextField name;
    private final TextArea content;
    private final Select<String> source = new Select<>();
    private final Div formula = new Div();
    private final Select<MethodKind> method = new Select<>();
    private final RadioButtonGroup<Direction> direction;
    private final TextField full;
    private final SchemeStandardInput standard;
    private final TextArea evidence;
    private final Span words = new Span();

    SchemeIndicatorPanel(SchemeEditing editing, EvaluatedUnit unit, SchemeForm.Indicator indicator) {
        super(editing, indicator.id());
        begun = indicator;
        name = line("name", Texts.text("scheme.indicator.name"), indicator.name());
        content = words("content", "scoring.content", indicator.content());
        sources(unit);
        methods();
        direction = inputs().choice(
                        "direction",
                        Texts.text("scheme.direction"),
                        List.of(Direction.values()),
                        Direction::name,
                        Direction::term);
        direction.setId("scheme-direction");
        direction.setValue(indicator.direction());
        full = number("full", Texts.text("scheme.full"), indicator.full());
        standard = new SchemeStandardInput(indicator.standard(), inputs(), this::take);
        evidence = words("evidence", "scheme.evidence", indicator.evidence());
        formula.addClassName("scoring-muted");
        formula.setId("scheme-formula");
        words.setId("scheme-words");
        add(
                name,
                content,
                row(source, method, full),
                formula,
                direction,
                standard,
                evidence,
                fact("scoring.standard", words),
                fact("scoring.basis", editing.grounds(indicator.name(), indicator.clauses())),
                further());
        arrange();
        listen(this::take);
    }

    private TextArea words(String field, String label, String typed) {
        TextArea input = inputs().text(field, Texts.text(label));
        input.setId("scheme-" + field);
        input.setWidthFull();
        input.setValue(typed);
        return input;
    }

    private void sources(EvaluatedUnit unit) {
        List<String> choices = new ArrayList<>(List.of(JUDGED, ENTERED));
        Arrays.stream(Metric.values())
                .filter(metric -> metric.unit() == unit)
                .map(Metric::name)
                .forEach(choices::add);
        Metric metric = begun.metric();
        source.setId("scheme-source");
        source.setLabel(Texts.text("scheme.source"));
        source.setItems(choices);
        source.setItemLabelGenerator(choice -> switch (choice) {
            case JUDGED -> Texts.text("scheme.source.judged");
            case ENTERED -> Texts.text("scheme.source.entered");
            default -> Texts.text("scheme.source.metric", Metric.valueOf(choice).term());
        });
        source.setValue(
                metric != null ? metric.name() : begun.standard().kind() == MethodKind.JUDGEMENT ? JUDGED : ENTERED);
        source.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen();
            }
        });
    }

    private void methods() {
        method.setId("scheme-method");
        method.setLabel(Texts.text("scheme.method"));
        method.setItems(Arrays.stream(MethodKind.values())
                .filter(kind -> kind != MethodKind.JUDGEMENT)
                .toList());
        method.setItemLabelGenerator(kind -> kind == null ? "" : kind.term());
        MethodKind kind = begun.standard().kind();
        method.setValue(kind == MethodKind.JUDGEMENT ? MethodKind.RATE : kind);
        method.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen();
            }
        });
    }

    private Button further() {
        Button further = new Button(Texts.text("scheme.indicator.further"), VaadinIcon.PLUS.create(), click -> {
            SchemeForm.Indicator added = SchemeForm.Indicator.blank(SchemeForm.newId());
            editing().change(form -> form.withAfter(place(), added));
            editing().choose(added.id());
        });
        further.setId("scheme-further");
        further.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return further;
    }

    private boolean isJudged() {
        return JUDGED.equals(source.getValue());
    }

    private @Nullable Metric metric() {
        String chosen = source.getValue();
        return isJudged() || ENTERED.equals(chosen) ? null : Metric.valueOf(chosen);
    }

    private MethodKind kind() {
        return isJudged() ? MethodKind.JUDGEMENT : method.getValue();
    }

    /** What a person judges or what adds points is good when it is high, faults when they are few. */
    private void chosen() {
        switch (kind()) {
            case JUDGEMENT, BONUS -> direction.setValue(Direction.HIGHER_IS_BETTER);
            case DEDUCTION, VETO -> direction.setValue(Direction.LOWER_IS_BETTER);
            case RATE, BANDS, RANKING -> {}
        }
        arrange();
        take();
    }

    /** Shows the fields that the choices ask for; the others keep what was typed into them. */
    private void arrange() {
        Metric metric = metric();
        MethodKind kind = kind();
        method.setVisible(!isJudged());
        full.setVisible(kind.isScored());
        direction.setVisible(
                metric == null && (kind == MethodKind.RATE || kind == MethodKind.BANDS || kind == MethodKind.RANKING));
        standard.show(kind);
        evidence.setHelperText(Texts.text(metric == null ? "scheme.evidence.needed" : "scheme.evidence.free"));
        formula.setVisible(metric != null);
        if (metric != null) {
            String counted = metric.formula() + "；" + metric.direction().term();
            formula.setText(editing().isCounted(metric) ? counted : counted + "。" + Texts.text("scoring.nosource"));
        }
    }

    private void take() {
        SchemeForm.Indicator typed = new SchemeForm.Indicator(
                begun.id(),
                name.getValue(),
                content.getValue(),
                full.getValue(),
                direction.getValue(),
                standard.typed(kind()),
                metric(),
                evidence.getValue(),
                begun.clauses());
        editing().change(form -> form.with(typed));
    }

    @Override
    void show(SchemeReading reading) {
        standard.clearMistakes();
        super.show(reading);
        words.setText(
                reading.at(place()).stream()
                                .anyMatch(problem -> !problem.field().isEmpty())
                        ? Texts.text("scheme.words.later")
                        : reading.scheme().sheets().stream()
                                .flatMap(sheet -> sheet.indicator(place()).stream())
                                .map(ScoringWords::standard)
                                .findFirst()
                                .orElse(""));
    }

    @Override
    boolean showAtField(SchemeProblem problem) {
        return standard.showAtField(problem) || super.showAtField(problem);
    }
}
