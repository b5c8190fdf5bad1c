package cn.binggui.core.population.upload;

import cn.binggui.core.workbook.SheetLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a sheet holds which field, found by the heads, and how a cell becomes the contract's value. */
final class SheetColumns {
    /** Spreadsheets count days from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int LAST_DAY = 80_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private final SheetKind kind;
    private final int key;
    private final Map<Integer, Head> heads;
    private final UploadReading reading;

    private SheetColumns(SheetKind kind, int key, Map<Integer, Head> heads, UploadReading reading) {
        this.kind = kind;
        this.key = key;
        this.heads = heads;
        this.reading = reading;
    }

    /** Returns the columns, or {@code null} where one is missing that every line needs; what is wrong with the heads is told. */
    static @Nullable SheetColumns of(SheetKind kind, SheetLine first, UploadReading reading) {
        Map<Integer, Head> heads = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        missing.add(SheetKind.KEY);
        kind.heads().stream().filter(Head::needed).map(Head::label).forEach(missing::add);
        int key = -1;
        for (int column = 0; column < first.values().size(); column++) {
            String label = first.words(column);
            int at = column;
            if (label.equals(SheetKind.KEY) && key < 0) {
                key = column;
            } else if (!label.isEmpty()) {
                boolean twice =
                        heads.values().stream().anyMatch(head -> head.label().equals(label));
                kind.head(label)
                        .filter(_ -> !twice)
                        .ifPresentOrElse(
                                head -> heads.put(at, head),
                                () -> reading.wrong(
                                        kind.title(), first.number(), label, twice ? "表头重复" : "没有这个表头，请用从本页下载的模板"));
            }
            missing.remove(label);
        }
        if (!missing.isEmpty()) {
            reading.wrong(kind.title(), first.number(), "", "缺少表头：" + String.join("、", missing));
            return null;
        }
        return new SheetColumns(kind, key, heads, reading);
    }

    String key(SheetLine line) {
        return line.words(key);
    }

    /** Puts what stands in a line under the contract's names; empty cells are absent fields. */
    void read(SheetLine line, Map<String, Object> json) {
        heads.forEach((column, head) -> {
            Object value = value(line, column, head);
            if (value != null) {
                put(json, head.json(), value);
            }
        });
    }

    private static void put(Map<String, Object> json, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            json.put(name, value);
            return;
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        if (json.get(name.substring(0, dot)) instanceof Map<?, ?> before) {
            before.forEach((key, each) -> inner.put(String.valueOf(key), each));
        }
        inner.put(name.substring(dot + 1), value);
        json.put(name.substring(0, dot), inner);
    }

    private @Nullable Object value(SheetLine line, int column, Head head) {
        return switch (line.at(column)) {
            case SheetLine.Value.Nothing _ -> null;
            case SheetLine.Value.Computed _ -> wrong(line, head, "这一格是公式，请改为数值");
            case SheetLine.Value.Other _ -> wrong(line, head, "这一格不是文字或数字，请改正");
            case SheetLine.Value.Figure(BigDecimal number) -> figure(head, number);
            case SheetLine.Value.Words(String words) -> words(head, words);
        };
    }

    /** Tells the mistake; the field then counts as absent. */
    private @Nullable Object wrong(SheetLine line, Head head, String message) {
        reading.wrong(kind.title(), line.number(), head.label(), message);
        return null;
    }

    private static Object figure(Head head, BigDecimal number) {
        return switch (head.kind()) {
            case NUMBER -> number;
            case DAY -> day(number);
            case TEXT, CHOICE -> number.stripTrailingZeros().toPlainString();
            case YES -> yes(number.stripTrailingZeros().toPlainString());
        };
    }

    private static Object words(Head head, String words) {
        return switch (head.kind()) {
            case TEXT -> words;
            case CHOICE -> head.chosen(words);
            case YES -> yes(words);
            case DAY -> day(words);
            case NUMBER -> NUMBER.matcher(words).matches() ? new BigDecimal(words) : words;
        };
    }

    private static Object yes(String words) {
        return switch (words) {
            case "是", "1", "true", "TRUE" -> true;
            case "否", "0", "false", "FALSE" -> false;
            default -> words;
        };
    }

    private static String day(BigDecimal number) {
        boolean whole = number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) < 0
                && number.stripTrailingZeros().scale() <= 0;
        return whole ? DAY_ZERO.plusDays(number.longValueExact()).toString() : number.toPlainString();
    }

    private static String day(String words) {
        Matcher day = DAY.matcher(words);
        if (day.matches()) {
            try {
                return LocalDate.of(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(3)))
                        .toString();
            } catch (DateTimeException e) {
                return words;
            }
        }
        return words;
    }
}
