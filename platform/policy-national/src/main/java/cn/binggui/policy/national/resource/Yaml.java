package cn.binggui.policy.national.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A YAML mapping whose scalars all stay texts, so that no number ever becomes a binary float.
 *
 * <p>Whatever is missing, superfluous or malformed is an {@link IllegalArgumentException} that names file and key.
 */
public final class Yaml {
    private final String place;
    private final Map<String, Object> map;

    private Yaml(String place, Map<String, Object> map) {
        this.place = place;
        this.map = map;
    }

    /** Returns the mapping in the resource. */
    public static Yaml mapping(Class<?> anchor, String resource) {
        return of(resource, parse(anchor, resource));
    }

    /** Returns the mappings in the resource's list. */
    public static List<Yaml> list(Class<?> anchor, String resource) {
        return of(parse(anchor, resource), resource);
    }

    private static Object parse(Class<?> anchor, String resource) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(resource)
                .setSchema(new FailsafeSchema())
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(10_000_000)
                .build();
        return new Load(settings).loadFromString(text(anchor, resource));
    }

    /** Returns the resource's text. */
    public static String text(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Yaml of(String place, @Nullable Object node) {
        if (!(node instanceof Map<?, ?> raw)) {
            throw new IllegalArgumentException(place + ": expected a mapping, found " + node);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        raw.forEach((key, value) -> map.put(String.valueOf(key), value));
        return new Yaml(place, map);
    }

    private static List<Yaml> of(@Nullable Object node, String place) {
        if (!(node instanceof List<?> list)) {
            throw new IllegalArgumentException(place + ": expected a list, found " + node);
        }
        int[] index = {0};
        return list.stream()
                .map(item -> of(place + "[" + index[0]++ + "]", item))
                .toList();
    }

    /** Refuses every key that is not among the allowed ones. */
    public Yaml only(String... allowed) {
        for (String key : map.keySet()) {
            if (!Set.of(allowed).contains(key)) {
                throw new IllegalArgumentException(place + ": unknown key " + key);
            }
        }
        return this;
    }

    public String place() {
        return place;
    }

    public Set<String> keys() {
        return map.keySet();
    }

    public boolean has(String key) {
        Object value = map.get(key);
        return value != null && !"null".equals(value);
    }

    public String text(String key) {
        if (!has(key) || !(map.get(key) instanceof String text)) {
            throw new IllegalArgumentException(place + ": " + key + " must be a text");
        }
        return text.strip();
    }

    public @Nullable String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    public LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    public BigDecimal number(String key) {
        try {
            return new BigDecimal(text(key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(place + ": " + key + " must be a number", e);
        }
    }

    public int whole(String key) {
        return number(key).intValueExact();
    }

    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        return Enum.valueOf(type, text(key));
    }

    /** Returns the constants under the key; none where the key is absent. */
    public <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return texts(key).stream().map(text -> Enum.valueOf(type, text)).toList();
    }

    public Yaml map(String key) {
        return of(place + "." + key, map.get(key));
    }

    /** Returns the mappings under the key; none where the key is absent. */
    public List<Yaml> maps(String key) {
        return has(key) ? of(map.get(key), place + "." + key) : List.of();
    }

    /** Returns the texts under the key; none where the key is absent. */
    public List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(map.get(key) instanceof List<?> list)) {
            throw new IllegalArgumentException(place + ": " + key + " must be a list");
        }
        return list.stream().map(String::valueOf).toList();
    }
}
