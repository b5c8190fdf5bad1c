package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.scheme.SchemeProblem;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of one place of the scheme, with what is wrong there. */
abstract class SchemePanel extends Composite<Section> {
    private final SchemeEditing editing;
    private final String place;
    private final FormInputs inputs = new FormInputs();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final H3 heading = new H3();
    private final Span total = new Span();
    private final UnorderedList problems = new UnorderedList();

    SchemePanel(SchemeEditing editing, String place) {
        this.editing = editing;
        this.place = place;
        total.addClassName("scheme-total");
        problems.addClassName("scheme-problems");
        problems.getElement().setAttribute("role", "status");
        Div head = new Div(heading, total);
        head.addClassName("scheme-panel-head");
        getContent().addClassNames("scoring-panel", "scheme-panel");
        getContent().setId("panel");
        getContent().add(head, problems);
        Shortcuts.addShortcutListener(getContent(), editing::next, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(getContent())
                .setResetFocusOnActiveElement(true);
    }

    final SchemeEditing editing() {
        return editing;
    }

    final String place() {
        return place;
    }

    final FormInputs inputs() {
        return inputs;
    }

    final void add(Component... components) {
        getContent().add(components);
    }

    /**
     * Begins to listen, when all fields show what there is.
     *
     * @param take takes over everything that is typed in the panel
     */
    final void listen(Runnable take) {
        inputs.onChange(take);
        show(editing.reading());
    }

    /** Returns a field for a number as it is typed. */
    final TextField number(String field, String label, String typed) {
        TextField input = number(inputs, field, label, typed);
        fields.put(field, input);
        return input;
    }

    /** Returns a field for a number as it is typed, for a part of a panel that finds its mistakes itself. */
    static TextField number(FormInputs inputs, String field, String label, String typed) {
        TextField input = typed(inputs, field, label, typed);
        input.addClassName("scheme-number-field");
        input.getElement().setAttribute("inputmode", "decimal");
        return input;
    }

    /** Returns a field for words on one line. */
    final TextField line(String field, String label, String typed) {
        TextField input = typed(inputs, field, label, typed);
        input.setWidthFull();
        fields.put(field, input);
        return input;
    }

    private static TextField typed(FormInputs inputs, String field, String label, String typed) {
        TextField input = inputs.line(field, label);
        input.setId("scheme-" + field);
        input.setManualValidation(true);
        input.setValue(typed);
        return input;
    }

    /** Shows what is wrong and what it amounts to now; fields stay as they are. */
    void show(SchemeReading reading) {
        heading.setText(SchemeIndex.name(editing.form(), place));
        fields.values().forEach(field -> field.setInvalid(false));
        problems.removeAll();
        for (SchemeProblem problem : reading.at(place)) {
            if (!showAtField(problem)) {
                problems.add(new ListItem(problem.message()));
            }
        }
        problems.setVisible(problems.getComponentCount() > 0);
    }

    /** Shows a problem at its field; {@code false} where it stands for the whole place. */
    boolean showAtField(SchemeProblem problem) {
        return showAt(fields.get(problem.field()), problem.message());
    }

    /** Shows a problem at a field; what is merely not typed yet is said for the place, so that a new form is no sea of red. */
    static boolean showAt(@Nullable TextField field, String message) {
        if (field == null || field.isEmpty()) {
            return false;
        }
        field.setErrorMessage(message);
        field.setInvalid(true);
        return true;
    }

    /** Shows beside the heading what the parts amount to. */
    final void total(String words) {
        total.setText(words);
    }

    /** Puts the cursor into the first field. */
    void focus() {
        Runnable first = inputs.first();
        if (first != null) {
            first.run();
        }
    }

    static Div row(Component... components) {
        Div row = new Div(components);
        row.addClassName("scheme-fields");
        return row;
    }

    /** Returns a line of words with its label before it. */
    static Div fact(String label, Component content) {
        Div fact = new Div(ScoringMarks.styled(Texts.text(label), "scoring-label"), content);
        fact.addClassName("scoring-fact");
        return fact;
    }
}
