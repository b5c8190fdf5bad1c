package cn.binggui.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a form by name, so that all of them are kept in a draft and come back from it. */
public final class FormInputs {
    private static final int LONGEST = 2000;
    private static final int TYPING_PAUSE_MILLIS = 800;

    private final Map<String, Supplier<Object>> reads = new LinkedHashMap<>();
    private final Map<String, Consumer<Object>> writes = new HashMap<>();
    private @Nullable Runnable first;
    private Runnable changed = () -> {};

    /** Sets what is done whenever a person changes something. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    public void changed() {
        changed.run();
    }

    /** Returns what puts the cursor into the first field. */
    public @Nullable Runnable first() {
        return first;
    }

    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        reads.forEach((key, read) -> content.put(key, read.get()));
        return content;
    }

    public void restore(Map<String, ?> content) {
        content.forEach((key, value) -> {
            Consumer<Object> write = writes.get(key);
            if (write != null && value != null) {
                write.accept(value);
            }
        });
    }

    /** Keeps a part that is no field of its own. */
    public void keep(String key, Supplier<List<String>> read, Consumer<List<String>> write) {
        reads.put(key, read::get);
        writes.put(key, value -> write.accept(words(value)));
    }

    public TextArea text(String key, String label) {
        TextArea field = new TextArea(label);
        field.setMaxLength(LONGEST);
        field.setMinRows(2);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        return words(key, field, field::focus);
    }

    public TextField line(String key, String label) {
        TextField field = new TextField(label);
        field.setMaxLength(LONGEST / 10);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        return words(key, field, field::focus);
    }

    private <F extends HasValue<?, String>> F words(String key, F field, Runnable focus) {
        add(key, field, focus, value -> value, String::valueOf);
        return field;
    }

    public IntegerField number(String key, String label) {
        IntegerField field = new IntegerField(label);
        field.setMin(0);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        add(key, field, field::focus, value -> value == null ? "" : value.toString(), value -> {
            String digits = String.valueOf(value);
            return digits.isEmpty() ? null : Integer.valueOf(digits);
        });
        return field;
    }

    /** A day; one that cannot be read is kept as none. */
    public DayPicker day(String key, String label) {
        DayPicker field = new DayPicker(label);
        add(key, field, field::focus, value -> value == null ? "" : value.toString(), value -> {
            String day = String.valueOf(value);
            return day.isEmpty() ? null : LocalDate.parse(day);
        });
        return field;
    }

    public Checkbox question(String key, String label) {
        Checkbox field = new Checkbox(label);
        add(key, field, field::focus, value -> value, Boolean.TRUE::equals);
        return field;
    }

    /** A choice of one, told apart by names. */
    public <T> RadioButtonGroup<T> choice(
            String key, String label, Collection<T> items, Function<T, String> name, Function<T, String> words) {
        RadioButtonGroup<T> field = new RadioButtonGroup<>(label);
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        add(
                key,
                field,
                () -> focus(field),
                value -> value == null ? "" : name.apply(value),
                value -> items.stream()
                        .filter(item -> name.apply(item).equals(value))
                        .findFirst()
                        .orElse(null));
        return field;
    }

    /** A choice of several, told apart by names. */
    public <T> CheckboxGroup<T> choices(
            String key, String label, Collection<T> items, Function<T, String> name, Function<T, String> words) {
        CheckboxGroup<T> field = new CheckboxGroup<>(label);
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        several(key, field, () -> focus(field), items, name);
        return field;
    }

    /**
     * Keeps a choice of several.
     *
     * @param items what is offered when the draft comes back
     */
    public <T> void several(
            String key, HasValue<?, Set<T>> field, Runnable focus, Collection<T> items, Function<T, String> name) {
        add(key, field, focus, value -> value.stream().map(name).sorted().toList(), value -> {
            List<String> names = words(value);
            return items.stream()
                    .filter(item -> names.contains(name.apply(item)))
                    .collect(Collectors.toSet());
        });
    }

    private <T> void add(
            String key,
            HasValue<?, T> field,
            Runnable focus,
            Function<T, Object> read,
            Function<Object, @Nullable T> write) {
        if (first == null) {
            first = focus;
        }
        reads.put(key, () -> read.apply(field.getValue()));
        writes.put(key, value -> {
            T restored = write.apply(value);
            if (!Objects.equals(restored, field.getValue())) {
                field.setValue(restored);
            }
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    /** A group of choices takes the focus in the browser without being told so here. */
    private static void focus(Component group) {
        group.getElement().callJsFunction("focus");
    }

    private static List<String> words(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
