package cn.binggui.core.scoring.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A template as an evaluator fills it in with a program of another maker. */
public final class FilledTemplate {
    /** A cell that holds a formula. */
    public record Formula(String expression) {}

    private final List<List<Object>> rows = new ArrayList<>();

    /** Opens a template. */
    public FilledTemplate(byte[] template) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            for (Row row : workbook.getFirstSheet().read()) {
                List<Object> cells = new ArrayList<>();
                for (int column = 0; column < MarkTemplate.COLUMNS.size(); column++) {
                    cells.add(row.getOptionalCell(column)
                            .map(cell -> cell.getValue() == null ? "" : cell.getValue())
                            .orElse(""));
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many items there are. */
    public int items() {
        return rows.size() - 1;
    }

    /** Returns what stands in a row, as the spreadsheet counts, and a column. */
    public Object at(int row, int column) {
        return rows.get(row - 1).get(column);
    }

    /** Puts something into a cell. */
    public FilledTemplate put(int row, int column, Object value) {
        rows.get(row - 1).set(column, value);
        return this;
    }

    /** Fills in points and words. */
    public FilledTemplate fill(int row, Object points, String words) {
        return put(row, MarkTemplate.POINTS, points).put(row, MarkTemplate.WORDS, words);
    }

    /** Fills in all items with the same part of their full scores. */
    public FilledTemplate fillAll(String points, String words) {
        for (int row = 2; row <= rows.size(); row++) {
            fill(row, points, words);
        }
        return this;
    }

    /** Adds a row once more. */
    public FilledTemplate repeat(int row) {
        rows.add(new ArrayList<>(rows.get(row - 1)));
        return this;
    }

    /** Returns the number of the row that holds the item. */
    public int row(String unit, String indicator) {
        for (int at = 1; at < rows.size(); at++) {
            if (rows.get(at).get(MarkTemplate.KEY).toString().contains("/" + unit + "/" + indicator + "/")) {
                return at + 1;
            }
        }
        throw new AssertionError("no row for " + unit + " " + indicator);
    }

    /** Returns the file. */
    public byte[] file() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(file, "somebody", "1.0");
            Worksheet sheet = workbook.newWorksheet("评分");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Formula(String expression) -> sheet.formula(row, column, expression);
                        case Number number -> sheet.value(row, column, number);
                        case Object words -> sheet.value(row, column, words.toString());
                    }
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
