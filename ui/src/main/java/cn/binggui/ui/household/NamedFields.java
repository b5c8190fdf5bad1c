package cn.binggui.ui.household;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fields by the names that they have in the contract's JSON.
 *
 * <p>The facts are validated in one place for screens and interfaces alike; here a mistake only finds its field.
 */
final class NamedFields {
    /** A field and how its value stands in the JSON. */
    private record Named<V>(
            AbstractField<?, V> field,
            HasValidationProperties validation,
            @Nullable V absent,
            Function<V, ?> toJson,
            Function<Object, @Nullable V> fromJson) {
        @Nullable
        Object json() {
            V value = field.getValue();
            return value == null ? null : toJson.apply(value);
        }

        void read(@Nullable Object json) {
            V value = json == null ? null : fromJson.apply(json);
            V shown = value == null ? absent : value;
            field.setValue(shown == null ? field.getEmptyValue() : shown);
        }
    }

    private final Map<String, Named<?>> fields = new LinkedHashMap<>();
    private final Runnable changed;

    /** Creates an empty set; the listener is told of every change that a person makes. */
    NamedFields(Runnable changed) {
        this.changed = changed;
    }

    /**
     * Adds a field.
     *
     * @param absent what the field shows where the JSON has nothing; {@code null} for an empty field
     * @param fromJson what the field shows; {@code null} for something that it cannot show
     */
    <V, F extends AbstractField<?, V> & HasValidationProperties> void add(
            String name, F field, @Nullable V absent, Function<V, ?> toJson, Function<Object, @Nullable V> fromJson) {
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        Named<V> named = new Named<>(field, field, absent, toJson, fromJson);
        named.read(null);
        fields.put(name, named);
    }

    <E extends Enum<E>> void choice(String name, Select<E> field, Class<E> type, @Nullable E absent) {
        add(
                name,
                field,
                absent,
                Enum::name,
                json -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(json))
                        .findFirst()
                        .orElse(null));
    }

    void question(String name, Checkbox field, boolean absent) {
        add(name, field, absent, Function.identity(), json -> json instanceof Boolean yes ? yes : null);
    }

    void date(String name, DatePicker field) {
        add(name, field, null, LocalDate::toString, json -> {
            try {
                return LocalDate.parse(json.toString());
            } catch (DateTimeParseException e) {
                return null;
            }
        });
    }

    void whole(String name, IntegerField field, int absent) {
        add(name, field, absent, Function.identity(), json -> json instanceof Number number ? number.intValue() : null);
    }

    void amount(String name, BigDecimalField field) {
        add(
                name,
                field,
                null,
                Function.identity(),
                json -> json instanceof Number number ? new BigDecimal(number.toString()) : null);
    }

    /** Returns the values by name, empty ones left out; a dot in a name makes an object within. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        fields.forEach((name, named) -> {
            Object value = named.json();
            if (value != null) {
                put(json, name, value);
            }
        });
        return json;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> json, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            json.put(name, value);
        } else {
            Map<String, Object> inner =
                    (Map<String, Object>) json.computeIfAbsent(name.substring(0, dot), key -> new LinkedHashMap<>());
            put(inner, name.substring(dot + 1), value);
        }
    }

    /** Shows the values of the JSON object, and the defaults for what it has not. */
    void read(Map<?, ?> json) {
        fields.forEach((name, named) -> named.read(get(json, name)));
    }

    private static @Nullable Object get(Map<?, ?> json, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return json.get(name);
        }
        return json.get(name.substring(0, dot)) instanceof Map<?, ?> inner ? get(inner, name.substring(dot + 1)) : null;
    }

    /** Shows the message at the field, or at the first field within the object of that name; false if there is none. */
    boolean show(String name, String message) {
        Named<?> named = fields.get(name);
        if (named == null) {
            named = fields.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(name + "."))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        if (named == null) {
            return false;
        }
        named.validation().setErrorMessage(message);
        named.validation().setInvalid(true);
        return true;
    }

    void clear() {
        fields.values().forEach(named -> named.validation().setInvalid(false));
    }
}
