package cn.binggui.core.workbook;

import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Points;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** One list of a workbook; only the rows since the last flush are in memory. */
public final class SheetWriter {
    private static final String DECIMALS = "0.00";
    private static final String DAY = "yyyy-mm-dd";

    private final Worksheet sheet;
    private final List<Column> columns;
    private int row = 1;

    SheetWriter(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.value(0, column, columns.get(column).name());
            sheet.style(0, column).bold().wrapText(columns.get(column).wraps()).set();
        }
        sheet.freezePane(0, 1);
    }

    /**
     * Adds a row of words, figures and days.
     *
     * @param values in the order of the columns; empty words leave their cell empty, so do columns beyond the last value
     */
    public void row(List<?> values) {
        add(values, false);
    }

    /** Adds a row that stands out from the others. */
    public void strong(List<?> values) {
        add(values, true);
    }

    /** Keeps the first columns in sight, too. */
    public void freeze(int left) {
        sheet.freezePane(left, 1);
    }

    /** Hides a column from those who fill in the list. */
    public void hide(int column) {
        sheet.hideColumn(column);
    }

    /** Returns how many rows there are below the headers. */
    public int rows() {
        return row - 1;
    }

    /** Writes the rows so far. */
    public void flush() throws IOException {
        sheet.flush();
    }

    private void add(List<?> values, boolean strong) {
        if (values.size() > columns.size()) {
            throw new IllegalArgumentException(values.size() + " values in " + columns.size() + " columns");
        }
        for (int column = 0; column < values.size(); column++) {
            String format = put(column, values.get(column));
            boolean wraps = columns.get(column).wraps();
            if (strong || wraps || !format.isEmpty()) {
                style(column, format, wraps, strong);
            }
        }
        row++;
    }

    private void style(int column, String format, boolean wraps, boolean strong) {
        StyleSetter style = sheet.style(row, column);
        if (!format.isEmpty()) {
            style.format(format);
        }
        if (wraps) {
            style.wrapText(true);
        }
        if (strong) {
            style.bold();
        }
        style.set();
    }

    /** Returns the format in which the figure is shown; empty for the program's own. */
    private String put(int column, Object value) {
        switch (value) {
            case String words
            when words.isEmpty() -> {
                return "";
            }
            case String words -> {
                sheet.inlineString(row, column, WorkbookWriter.harmless(words));
                return "";
            }
            case Money money -> {
                return decimals(column, money.number());
            }
            case Points points -> {
                return decimals(column, points.number());
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                return DAY;
            }
            case Number number -> {
                sheet.value(row, column, number);
                return "";
            }
            default -> throw new IllegalArgumentException("a cell of " + value.getClass());
        }
    }

    private String decimals(int column, BigDecimal number) {
        sheet.value(row, column, number);
        return DECIMALS;
    }
}
