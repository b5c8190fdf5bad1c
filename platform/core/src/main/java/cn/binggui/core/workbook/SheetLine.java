package cn.binggui.core.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a sheet that somebody filled in.
 *
 * @param number as the spreadsheet counts, from one
 * @param values by column
 */
public record SheetLine(int number, List<Value> values) {
    public SheetLine {
        values = List.copyOf(values);
    }

    /** What stands in a cell. */
    public sealed interface Value {
        /** Nothing, or blanks. */
        record Nothing() implements Value {}

        /** Words, without blanks around them. */
        record Words(String words) implements Value {}

        /** A figure as the file holds it. */
        record Figure(BigDecimal number) implements Value {}

        /** What a formula computed; whatever it was, it is not what somebody wrote. */
        record Computed() implements Value {}

        /** An error, or true or false. */
        record Other() implements Value {}
    }

    /** Returns what stands in a column. */
    public Value at(int column) {
        return values.get(column);
    }

    /** Returns the words in a column, a figure as it is written; empty where there is neither. */
    public String words(int column) {
        return switch (at(column)) {
            case Value.Words(String words) -> words;
            case Value.Figure(BigDecimal number) -> number.toPlainString();
            case Value.Nothing _, Value.Computed _, Value.Other _ -> "";
        };
    }
}
