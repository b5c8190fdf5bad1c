package cn.binggui.core.workbook;

import cn.binggui.core.Refusal;
import cn.binggui.core.workbook.SheetLine.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads lists that people filled in and hand back; what is too large, or no workbook, is refused in words. */
public final class WorkbookReader {
    /** The largest file, in bytes. */
    public static final int LARGEST = 4 << 20;

    private static final int MOST_DIGITS = 400;
    private static final Bounds ORDINARY = new Bounds(LARGEST, 32 << 20);

    /**
     * How large a workbook may be, in bytes.
     *
     * @param largest as it is uploaded
     * @param inflated all of its parts unpacked
     */
    public record Bounds(int largest, int inflated) {}

    private WorkbookReader() {}

    /**
     * Returns the lines of a sheet, its headers included; those with nothing in any of the columns are left out.
     *
     * @param sheet its name; the first one where there is none of that name
     * @param columns how many are read of each line
     * @param most lines, its headers included
     * @throws Refusal BAD_INPUT, path {@code file}
     */
    public static List<SheetLine> read(byte[] content, String sheet, int columns, int most) {
        return open(content, ORDINARY, workbook -> lines(find(workbook, sheet), columns, most));
    }

    /**
     * Returns the lines of several sheets by the sheets' names, their headers included; a sheet that is not there is left out.
     *
     * @param columns how many are read of each line
     * @param most lines of each sheet, its headers included
     * @throws Refusal BAD_INPUT, path {@code file}
     */
    public static Map<String, List<SheetLine>> sheets(
            byte[] content, List<String> names, int columns, int most, Bounds bounds) {
        return open(content, bounds, workbook -> {
            Map<String, List<SheetLine>> sheets = new LinkedHashMap<>();
            for (String name : names) {
                Sheet sheet = workbook.findSheet(name).orElse(null);
                if (sheet != null) {
                    sheets.put(name, lines(sheet, columns, most));
                }
            }
            return sheets;
        });
    }

    private interface Reading<T> {
        T read(ReadableWorkbook workbook) throws IOException;
    }

    private static <T> T open(byte[] content, Bounds bounds, Reading<T> reading) {
        if (content.length > bounds.largest()) {
            throw refused("文件超过 %d MB，请上传从本页下载的模板".formatted(bounds.largest() >> 20));
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(WorkbookParts.checked(content, bounds.inflated())))) {
            return reading.read(workbook);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // the library throws many kinds of exceptions at files that are none; which one tells a clerk nothing
            throw refused("不能读取这个文件，请上传从本页下载、用 Excel 或 WPS 填写并另存为 .xlsx 的模板");
        }
    }

    private static List<SheetLine> lines(Sheet sheet, int columns, int most) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return lines(rows.iterator(), columns, most);
        }
    }

    private static Sheet find(ReadableWorkbook workbook, String name) {
        return workbook.findSheet(name).orElseGet(workbook::getFirstSheet);
    }

    private static List<SheetLine> lines(Iterator<Row> rows, int columns, int most) {
        List<SheetLine> lines = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<Value> values = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                values.add(value(row.getOptionalCell(column).orElse(null)));
            }
            if (values.stream().anyMatch(value -> !(value instanceof Value.Nothing))) {
                if (lines.size() == most) {
                    throw refused("表中超过 %d 行，请上传从本页下载的模板".formatted(most));
                }
                lines.add(new SheetLine(row.getRowNum(), values));
            }
        }
        return lines;
    }

    private static Value value(@Nullable Cell cell) {
        if (cell == null) {
            return new Value.Nothing();
        }
        return switch (cell.getType()) {
            case NUMBER -> figure(cell);
            case STRING -> {
                String words = Objects.requireNonNullElse(cell.asString(), "").strip();
                yield words.isEmpty() ? new Value.Nothing() : new Value.Words(words);
            }
            case EMPTY -> new Value.Nothing();
            case FORMULA -> new Value.Computed();
            case ERROR, BOOLEAN -> new Value.Other();
        };
    }

    /** A figure such as 1E999999 is none that people write, and written out it fills the memory. */
    private static Value figure(Cell cell) {
        BigDecimal number = Objects.requireNonNull(cell.asNumber(), "a number has a value");
        return Math.abs((long) number.scale()) > MOST_DIGITS ? new Value.Other() : new Value.Figure(number);
    }

    static Refusal refused(String words) {
        return Refusal.badInput("file", words);
    }
}
