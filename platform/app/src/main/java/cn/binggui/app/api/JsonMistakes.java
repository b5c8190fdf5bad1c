package cn.binggui.app.api;

import cn.binggui.core.Refusal;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Chinese what is wrong with a JSON text, and where. */
final class JsonMistakes {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate (?:field|Object property) [\"']([^\"']*)[\"']");
    private static final int SHOWN_LENGTH = 40;

    private JsonMistakes() {}

    static Refusal refusal(JsonProcessingException exception) {
        if (exception.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        String path = switch (exception) {
            case JsonMappingException mapping -> path(mapping);
            case JsonParseException malformed -> path(malformed);
            default -> "";
        };
        return Refusal.badInput(path, message(exception));
    }

    private static String message(JsonProcessingException exception) {
        Matcher duplicate = DUPLICATE.matcher(exception.getOriginalMessage());
        if (duplicate.find()) {
            return "字段重复：" + shorten(duplicate.group(1));
        }
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                "没有这个字段：%s；可用字段：%s"
                        .formatted(
                                shorten(unknown.getPropertyName()),
                                unknown.getKnownPropertyIds() == null
                                        ? ""
                                        : unknown.getKnownPropertyIds().stream()
                                                .map(String::valueOf)
                                                .sorted()
                                                .collect(Collectors.joining("、")));
            case InvalidFormatException format ->
                "取值无效：%s；%s".formatted(shorten(String.valueOf(format.getValue())), expected(format.getTargetType()));
            case MismatchedInputException mismatch
            when mismatch.getOriginalMessage().startsWith("Trailing token") -> "JSON 之后还有多余的内容";
            case MismatchedInputException mismatch -> "类型不对；" + expected(mismatch.getTargetType());
            case JsonMappingException mapping when mapping.getCause() instanceof IllegalArgumentException -> "取值无效";
            default -> "JSON 格式错误" + place(exception.getLocation());
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "请查阅接口说明";
        }
        if (type.isEnum()) {
            return "可用值："
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining("、"));
        }
        if (type == LocalDate.class) {
            return "应为日期，如 2025-10-15";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "应为时间，如 2025-10-15T08:00:00Z";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "应为 true 或 false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "应为整数";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "应为数字，不带引号";
        }
        if (type == String.class) {
            return "应为文字，带引号";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "应为列表 […]" : "应为对象 {…}";
    }

    private static String path(JsonMappingException exception) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** Where the parser stood when the text broke off making sense. */
    private static String path(JsonParseException exception) {
        if (exception.getProcessor() == null) {
            return "";
        }
        JsonPointer rest = exception.getProcessor().getParsingContext().pathAsPointer();
        var path = new StringBuilder();
        for (; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : "（第 %d 行第 %d 列附近）".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
    }
}
