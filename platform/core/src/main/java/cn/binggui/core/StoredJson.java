package cn.binggui.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Writes maps, lists, strings, booleans and exact numbers as JSON and reads what it wrote; a number keeps every digit. */
public final class StoredJson {
    private StoredJson() {}

    /**
     * Writes the value.
     *
     * @throws IllegalArgumentException for anything but maps, lists, strings, booleans, exact numbers and {@code null}
     */
    public static String write(Map<String, ?> value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    /** Reads JSON; every JSON document is a YAML document as well. */
    public static @Nullable Object read(String json) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new ExactNumbers()).build();
        return new Load(settings).loadFromString(json);
    }

    /**
     * Returns the value as an object's entries.
     *
     * @throws IllegalStateException if it is something else
     */
    public static Map<String, Object> entries(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalStateException("no JSON object");
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, entry) -> entries.put(key.toString(), entry));
        return entries;
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Map<?, ?> map -> {
                String separator = "{";
                for (var entry : map.entrySet()) {
                    json.append(separator);
                    text(String.valueOf(entry.getKey()), json);
                    json.append(": ");
                    write(entry.getValue(), json);
                    separator = ", ";
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String separator = "[";
                for (Object item : list) {
                    json.append(separator);
                    write(item, json);
                    separator = ", ";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case String text -> text(text, json);
            case BigDecimal number -> json.append(number.toPlainString());
            case Integer _, Long _, BigInteger _, Boolean _ -> json.append(value);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (isPlain(c)) {
                json.append(c);
            } else {
                json.append("\\u%04x".formatted((int) c));
            }
        }
        json.append('"');
    }

    /** ASCII and Chinese stay readable; whatever else a reader may stumble over is escaped. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~') || (c >= '\u3000' && c <= '\u9fff') || (c >= '\uff00' && c <= '\uffef');
    }

    /** Reads decimals as {@link BigDecimal}, never as a binary float. */
    private static final class ExactNumbers extends JsonSchema {
        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            Map<Tag, ConstructNode> constructors = super.getSchemaTagConstructors();
            constructors.put(Tag.FLOAT, node -> new BigDecimal(((ScalarNode) node).getValue()));
            return constructors;
        }
    }
}
