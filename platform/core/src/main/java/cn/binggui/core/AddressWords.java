package cn.binggui.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How queries stand in addresses as names and values; what is not understood counts as absent. */
public final class AddressWords {
    private AddressWords() {}

    /** Writes a value; {@code null} is not written. */
    public static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }

    /**
     * Reads a value that matches a pattern.
     *
     * @return {@code null} where there is none
     */
    public static <T> @Nullable T matching(
            Map<String, String> words, String name, String pattern, Function<String, T> read) {
        String value = words.get(name);
        return value != null && value.matches(pattern) ? read.apply(value) : null;
    }

    /**
     * Reads the name of a constant.
     *
     * @return {@code null} where there is no such constant
     */
    public static <T extends Enum<T>> @Nullable T constant(Class<T> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * Reads a day.
     *
     * @return {@code null} where it is none
     */
    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
