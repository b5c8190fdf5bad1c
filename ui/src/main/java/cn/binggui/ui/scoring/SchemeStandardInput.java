package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.MethodKind;
import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeProblem;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the chosen method takes: bands, points for each fault or merit, or a rubric. */
final class SchemeStandardInput extends Composite<Div> {
    private static final Pattern IN_LINE = Pattern.compile("(bands|rubric)\\.(\\d+)\\.(\\w+)");
    private static final List<String> BAND_FIELDS = List.of("bound", "points");
    private static final List<String> GRADE_FIELDS = List.of("name", "from", "to", "description");

    private final SchemeLines bands;
    private final SchemeLines rubric;
    private final TextField each;
    private final TextField floor;
    private final TextField cap;
    private final TextField from;
    private final TextField spread;
    private final Map<String, TextField> fields;

    SchemeStandardInput(SchemeForm.Standard typed, FormInputs inputs, Runnable changed) {
        each = SchemePanel.number(inputs, "each", Texts.text("scheme.each"), typed.each());
        floor = SchemePanel.number(inputs, "floor", Texts.text("scheme.floor"), typed.floor());
        cap = SchemePanel.number(inputs, "cap", Texts.text("scheme.cap"), typed.cap());
        from = SchemePanel.number(inputs, "from", Texts.text("scheme.from"), typed.from());
        spread = SchemePanel.number(inputs, "spread", Texts.text("scheme.spread"), typed.spread());
        spread.setHelperText(Texts.text("scheme.spread.help"));
        fields = Map.of("each", each, "floor", floor, "cap", cap, "from", from, "spread", spread);
        bands = new SchemeLines(
                "scheme-bands",
                List.of(
                        new SchemeLines.Column(Texts.text("scheme.band.bound"), true),
                        new SchemeLines.Column(Texts.text("scheme.band.points"), true)),
                Texts.text("scheme.band.add"),
                () -> "",
                null,
                changed);
        bands.set(typed.bands().stream()
                .map(band -> new SchemeLines.Line("", List.of(band.bound(), band.points()), null))
                .toList());
        rubric = new SchemeLines(
                "scheme-rubric",
                List.of(
                        new SchemeLines.Column(Texts.text("scheme.grade.name"), true),
                        new SchemeLines.Column(Texts.text("scheme.grade.from"), true),
                        new SchemeLines.Column(Texts.text("scheme.grade.to"), true),
                        new SchemeLines.Column(Texts.text("scheme.grade.description"), false)),
                Texts.text("scheme.grade.add"),
                () -> "",
                null,
                changed);
        rubric.addClassName("scheme-rubric");
        rubric.set(typed.rubric().stream()
                .map(grade -> new SchemeLines.Line(
                        "", List.of(grade.name(), grade.from(), grade.to(), grade.description()), null))
                .toList());
        getContent().addClassName("scheme-standard");
        getContent().add(SchemePanel.row(each, floor, cap, from), bands, rubric, spread);
    }

    /** Shows what the method takes. */
    void show(MethodKind kind) {
        boolean deduction = kind == MethodKind.DEDUCTION;
        boolean bonus = kind == MethodKind.BONUS;
        each.setVisible(deduction || bonus);
        each.setLabel(Texts.text(bonus ? "scheme.each.bonus" : "scheme.each"));
        floor.setVisible(deduction);
        cap.setVisible(bonus);
        from.setVisible(kind == MethodKind.VETO);
        bands.setVisible(kind == MethodKind.BANDS);
        rubric.setVisible(kind == MethodKind.JUDGEMENT);
        spread.setVisible(kind == MethodKind.JUDGEMENT);
    }

    /** Returns all that was typed, whatever the method. */
    SchemeForm.Standard typed(MethodKind kind) {
        return new SchemeForm.Standard(
                kind,
                bands.lines().stream()
                        .map(line -> new SchemeForm.Band(value(line, 0), value(line, 1)))
                        .toList(),
                each.getValue(),
                floor.getValue(),
                cap.getValue(),
                from.getValue(),
                rubric.lines().stream()
                        .map(line -> new SchemeForm.Grade(
                                value(line, GRADE_FIELDS.indexOf("name")),
                                value(line, GRADE_FIELDS.indexOf("description")),
                                value(line, GRADE_FIELDS.indexOf("from")),
                                value(line, GRADE_FIELDS.indexOf("to"))))
                        .toList(),
                spread.getValue());
    }

    private static String value(SchemeLines.Line line, int column) {
        return line.values().get(column);
    }

    /** Shows a problem at its field; {@code false} where it is none of these. */
    boolean showAtField(SchemeProblem problem) {
        if (SchemePanel.showAt(fields.get(problem.field()), problem.message())) {
            return true;
        }
        Matcher inLine = IN_LINE.matcher(problem.field());
        if (!inLine.matches()) {
            return false;
        }
        boolean isBand = inLine.group(1).equals("bands");
        return (isBand ? bands : rubric)
                .show(
                        Integer.parseInt(inLine.group(2)),
                        (isBand ? BAND_FIELDS : GRADE_FIELDS).indexOf(inLine.group(3)),
                        problem.message());
    }

    void clearMistakes() {
        fields.values().forEach(field -> field.setInvalid(false));
        bands.clearMistakes();
        rubric.clearMistakes();
    }
}
