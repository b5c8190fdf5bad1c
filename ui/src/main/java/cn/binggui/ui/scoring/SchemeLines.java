package cn.binggui.ui.scoring;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lines of short fields, such as bands or indicators: typed in, added, removed and put in another order. */
final class SchemeLines extends Composite<Div> {
    private static final int TYPING_PAUSE_MILLIS = 800;
    private static final int LONGEST = 200;

    private final String name;
    private final List<Column> columns;
    private final Supplier<String> keys;
    private final Runnable changed;
    private final @Nullable Consumer<String> open;
    private final Div body = new Div();
    private final List<Row> rows = new ArrayList<>();

    /** @param isNumber whether it is narrow and takes a number */
    record Column(String label, boolean isNumber) {}

    /**
     * What stands in a line.
     *
     * @param fixed stands in the last column instead of a number; {@code null} where one can be typed
     */
    record Line(String key, List<String> values, @Nullable String fixed) {}

    /** A line's fields. */
    private record Row(String key, List<TextField> fields, Div shown) {}

    /**
     * Creates an empty list.
     *
     * @param name begins the identifiers of fields and buttons
     * @param add words of the button that adds a line
     * @param keys gives each new line its key
     * @param open opens what a line is about; {@code null} where a line is all there is
     */
    SchemeLines(
            String name,
            List<Column> columns,
            String add,
            Supplier<String> keys,
            @Nullable Consumer<String> open,
            Runnable changed) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.keys = keys;
        this.open = open;
        this.changed = changed;
        Button adding = new Button(add, VaadinIcon.PLUS.create(), click -> addBlank());
        adding.setId(name + "-add");
        adding.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        adding.setTooltipText(Texts.text("scheme.lines.help"));
        body.addClassName("scheme-lines");
        body.setClassName("scheme-openable", open != null);
        getContent().add(body, adding);
    }

    /** Shows these lines instead of the present ones. */
    void set(List<Line> lines) {
        rows.clear();
        lines.forEach(line -> rows.add(row(line)));
        place();
    }

    List<Line> lines() {
        return rows.stream()
                .map(row -> new Line(
                        row.key(),
                        row.fields().stream().map(TextField::getValue).toList(),
                        null))
                .toList();
    }

    /** Shows at a field what is wrong there; {@code false} where there is no such field. */
    boolean show(int line, int column, String message) {
        return line >= 0
                && line < rows.size()
                && SchemePanel.showAt(rows.get(line).fields().get(column), message);
    }

    int indexOf(String key) {
        return rows.stream().map(Row::key).toList().indexOf(key);
    }

    void clearMistakes() {
        rows.forEach(row -> row.fields().forEach(field -> field.setInvalid(false)));
    }

    private void place() {
        body.removeAll();
        if (!rows.isEmpty()) {
            body.add(head());
        }
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            row.shown().setId(name + "-" + at);
            for (int column = 0; column < columns.size(); column++) {
                row.fields().get(column).setId(name + "-" + at + "-" + column);
            }
            body.add(row.shown());
        }
    }

    private Div head() {
        Div head = new Div();
        head.addClassNames("scheme-line", "scheme-line-head");
        columns.forEach(column -> head.add(
                ScoringMarks.styled(column.label(), column.isNumber() ? "scheme-line-number" : "scheme-line-words")));
        head.add(ScoringMarks.styled("", "scheme-line-actions"));
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private Row row(Line line) {
        List<TextField> fields = new ArrayList<>();
        Div shown = new Div();
        shown.addClassName("scheme-line");
        for (int column = 0; column < columns.size(); column++) {
            boolean last = column == columns.size() - 1;
            TextField field = field(columns.get(column), line.values().get(column), last ? line.fixed() : null);
            fields.add(field);
            shown.add(field);
        }
        Row row = new Row(line.key(), List.copyOf(fields), shown);
        fields.forEach(field -> field.addKeyDownListener(Key.ENTER, pressed -> below(row)));
        Div actions = new Div();
        actions.addClassName("scheme-line-actions");
        Consumer<String> opening = open;
        if (opening != null) {
            actions.add(button("open", VaadinIcon.EDIT, () -> opening.accept(line.key())));
        }
        Button[] moves = new Button[2];
        moves[0] = button("up", VaadinIcon.ARROW_UP, () -> move(row, -1, moves[0]));
        moves[1] = button("down", VaadinIcon.ARROW_DOWN, () -> move(row, 1, moves[1]));
        actions.add(moves[0], moves[1], button("remove", VaadinIcon.TRASH, () -> remove(row)));
        shown.add(actions);
        return row;
    }

    private TextField field(Column column, String value, @Nullable String fixed) {
        TextField field = new TextField();
        field.setAriaLabel(column.label());
        field.setMaxLength(LONGEST);
        field.setManualValidation(true);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addClassName(column.isNumber() ? "scheme-line-number" : "scheme-line-words");
        if (column.isNumber()) {
            field.getElement().setAttribute("inputmode", "decimal");
        }
        if (fixed != null) {
            field.setPlaceholder(fixed);
            field.setReadOnly(true);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    private Button button(String what, VaadinIcon icon, Runnable action) {
        String words = Texts.text("scheme.line." + what);
        Button button = new Button(icon.create(), click -> action.run());
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addClassName("scheme-line-" + what);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        return button;
    }

    private void addBlank() {
        Row row = row(new Line(keys.get(), columns.stream().map(column -> "").toList(), null));
        rows.add(row);
        place();
        changed.run();
        row.fields().getFirst().focus();
    }

    /** Enter goes on with the next line, and after the last one with a new one. */
    private void below(Row row) {
        int next = rows.indexOf(row) + 1;
        if (next < rows.size()) {
            rows.get(next).fields().getFirst().focus();
        } else {
            addBlank();
        }
    }

    private void remove(Row row) {
        rows.remove(row);
        place();
        changed.run();
    }

    private void move(Row row, int step, Button pressed) {
        int at = rows.indexOf(row);
        if (at + step >= 0 && at + step < rows.size()) {
            Collections.swap(rows, at, at + step);
            place();
            changed.run();
            pressed.focus();
        }
    }
}
