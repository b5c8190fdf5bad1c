package cn.binggui.core.household;

import cn.binggui.policy.Term;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object, read field by field; what is wrong goes to the mistakes and reads as {@code null} or the default.
 *
 * <p>An explicit {@code null} is read as an absent field.
 */
public final class Fields {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(100_000_000);
    private static final int SHOWN_LENGTH = 40;

    private final Map<?, ?> values;
    private final String path;
    private final Mistakes mistakes;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Map<?, ?> values, String path, Mistakes mistakes) {
        this.values = values;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** Returns the object at the path, or {@code null} with a mistake where it is something else. */
    public static @Nullable Fields of(@Nullable Object value, String path, Mistakes mistakes) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map, path, mistakes);
        }
        mistakes.add(path, "这里应是一组字段，即对象 {…}");
        return null;
    }

    /** Returns where the field is, for example {@code household.members[0].birthDate}. */
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Adds a mistake at the field. */
    public void wrong(String name, String message) {
        mistakes.add(at(name), message);
    }

    /** Returns the field as it is, or {@code null} where it is absent. */
    public @Nullable Object raw(String name) {
        known.add(name);
        return values.get(name);
    }

    /** Returns a required text that is not blank. */
    @Nullable
    String text(String name, String term, int most) {
        return text(name, term, most, true);
    }

    /** Returns a text that is not blank; where it is not required an absent one is {@code null} without a mistake. */
    @Nullable
    String text(String name, String term, int most, boolean required) {
        Object value = raw(name);
        if (value == null) {
            if (required) {
                wrong(name, "缺少%s，请填写".formatted(term));
            }
            return null;
        }
        if (!(value instanceof String text)) {
            wrong(name, "%s应为文字，请加引号".formatted(term));
        } else if (text.isBlank()) {
            wrong(name, "%s不能为空白，请填写".formatted(term));
        } else if (text.length() > most) {
            wrong(name, "%s不能超过 %d 个字，现有 %d 个，请缩短".formatted(term, most, text.length()));
        } else {
            return text;
        }
        return null;
    }

    /** Returns a required choice. */
    public <E extends Enum<E> & Term> @Nullable E choice(String name, String term, Class<E> type) {
        if (raw(name) == null) {
            wrong(name, "缺少%s，可填：%s".formatted(term, choices(type)));
            return null;
        }
        return chosen(name, term, type);
    }

    <E extends Enum<E> & Term> E choice(String name, String term, Class<E> type, E absent) {
        if (raw(name) == null) {
            return absent;
        }
        E chosen = chosen(name, term, type);
        return chosen == null ? absent : chosen;
    }

    private <E extends Enum<E> & Term> @Nullable E chosen(String name, String term, Class<E> type) {
        Object value = raw(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        wrong(name, "%s不能填“%s”，可填：%s".formatted(term, shown(value), choices(type)));
        return null;
    }

    private static <E extends Enum<E> & Term> String choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "%s（%s）".formatted(constant.name(), constant.term()))
                .collect(Collectors.joining("、"));
    }

    <E extends Enum<E> & Term> @Nullable E choice(FactsField field, Class<E> type) {
        return choice(field.json(), field.label(), type);
    }

    <E extends Enum<E> & Term> E choice(FactsField field, Class<E> type, E absent) {
        return choice(field.json(), field.label(), type, absent);
    }

    boolean yes(FactsField field, boolean absent) {
        return yes(field.json(), field.label(), absent);
    }

    boolean yes(String name, String term, boolean absent) {
        Object value = raw(name);
        if (value instanceof Boolean yes) {
            return yes;
        }
        if (value != null) {
            wrong(name, "“%s”应为 true（是）或 false（否），不加引号".formatted(term));
        }
        return absent;
    }

    /** Returns a required day between 1900 and 2100. */
    public @Nullable LocalDate date(String name, String term) {
        Object value = raw(name);
        if (value == null) {
            wrong(name, "缺少%s，请按 2025-10-15 的格式填写".formatted(term));
            return null;
        }
        try {
            if (value instanceof String text && text.length() == 10) {
                LocalDate date = LocalDate.parse(text);
                if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                    wrong(name, "%s应在 1900 年至 2100 年之间，请核对".formatted(term));
                    return null;
                }
                return date;
            }
        } catch (DateTimeParseException e) {
            // no such day; told below like any other text that is no date
        }
        wrong(name, "%s不是有效的日期，请按 2025-10-15 的格式填写".formatted(term));
        return null;
    }

    /** Returns a required whole number within the bounds, both inclusive. */
    @Nullable
    Integer whole(String name, String term, int least, int most) {
        Object value = raw(name);
        if (value == null) {
            wrong(name, "缺少%s，应为 %d 至 %d 的整数".formatted(term, least, most));
            return null;
        }
        return inBounds(name, term, least, most, value);
    }

    int whole(String name, String term, int least, int most, int absent) {
        Object value = raw(name);
        Integer whole = value == null ? null : inBounds(name, term, least, most, value);
        return whole == null ? absent : whole;
    }

    private @Nullable Integer inBounds(String name, String term, int least, int most, Object value) {
        BigDecimal number = decimal(value);
        if (number != null
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.intValueExact();
        }
        wrong(name, "%s应为 %d 至 %d 的整数，不加引号".formatted(term, least, most));
        return null;
    }

    /** Returns a required amount of yuan, not negative, with at most two decimals and at most a hundred million. */
    @Nullable
    Money money(String name, String term) {
        Object value = raw(name);
        if (value == null) {
            wrong(name, "缺少%s，请填写以元为单位的金额".formatted(term));
            return null;
        }
        BigDecimal number = decimal(value);
        if (number == null) {
            wrong(name, "%s应为数字，例如 9000 或 9000.50，不加引号和单位".formatted(term));
        } else if (number.signum() < 0) {
            wrong(name, "%s不能是负数，没有就不填这一项".formatted(term));
        } else if (number.compareTo(MOST_YUAN) > 0) {
            wrong(name, "%s不能超过 1 亿元，请核对是否多写了位数".formatted(term));
        } else if (number.stripTrailingZeros().scale() > 2) {
            wrong(name, "%s最多两位小数（精确到分），请四舍五入后填写".formatted(term));
        } else {
            return Money.yuan(number);
        }
        return null;
    }

    /** Returns the object of the field, or {@code null} where it is absent or something else. */
    @Nullable
    Fields object(String name) {
        Object value = raw(name);
        return value == null ? null : of(value, at(name), mistakes);
    }

    /** Returns the objects of a list; an absent list is empty, and one that is too long is not looked into. */
    public List<Fields> objects(String name, String term, int most) {
        Object value = raw(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            wrong(name, "%s应为列表 […]".formatted(term));
            return List.of();
        }
        if (list.size() > most) {
            wrong(name, "%s不能超过 %d 项，现有 %d 项，请核对".formatted(term, most, list.size()));
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Fields object = of(list.get(i), at(name) + "[" + i + "]", mistakes);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** Says which fields nobody asked for; to be called when all known ones have been read. */
    public void finish() {
        for (Object name : values.keySet()) {
            if (!(name instanceof String text) || !known.contains(text)) {
                mistakes.add(at(shown(name)), "没有这个字段，请删去或改正；可填的字段：%s".formatted(String.join("、", known)));
            }
        }
    }

    /** Returns the exact decimal of a number, or {@code null} for anything else. */
    public static @Nullable BigDecimal decimal(@Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case BigInteger whole -> new BigDecimal(whole);
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case null, default -> null;
        };
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof Map || value instanceof List ? "…" : String.valueOf(value);
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
    }
}
