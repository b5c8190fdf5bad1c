package cn.binggui.ui.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fields by the names that they have in the contract's JSON.
 *
 * <p>The facts are validated in one place for screens and interfaces alike; here a mistake only finds its field.
 */
final class NamedFields {
    private record Named(HasValidationProperties field, Supplier<@Nullable Object> json) {}

    private final Map<String, Named> fields = new LinkedHashMap<>();
    private final Runnable changed;

    /** Creates an empty set; the listener is told of every change that a person makes. */
    NamedFields(Runnable changed) {
        this.changed = changed;
    }

    /** Adds a field whose value, unless empty, stands in the JSON as the function says. */
    <V, F extends Component & HasValue<?, V> & HasValidationProperties> F add(
            String name, F field, Function<V, ?> json) {
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        fields.put(name, new Named(field, () -> field.getValue() == null ? null : json.apply(field.getValue())));
        return field;
    }

    /** Returns the values by name, empty ones left out; a dot in a name makes an object within. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        fields.forEach((name, named) -> {
            Object value = named.json().get();
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

    /** Shows the message at the field, or at the first field within the object of that name; false if there is none. */
    boolean show(String name, String message) {
        Named named = fields.get(name);
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
        named.field().setErrorMessage(message);
        named.field().setInvalid(true);
        return true;
    }

    void clear() {
        fields.values().forEach(named -> named.field().setInvalid(false));
    }
}
