package cn.binggui.core.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook that is written while it is filled. */
public final class WorkbookWriter {
    /** What such a file is called where files are handed out. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What a spreadsheet takes for the beginning of a formula, or skips before one. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final Workbook workbook;

    /** Begins a workbook; the stream stays open. */
    public WorkbookWriter(OutputStream to) {
        workbook = new Workbook(to, "Binggui", "1.0");
    }

    /** Adds a sheet whose first row holds the columns' names and stays in sight. */
    public SheetWriter list(String name, List<Column> columns) {
        return new SheetWriter(workbook.newWorksheet(name), columns);
    }

    /**
     * Adds a sheet of pairs of words, which says where the lists come from.
     *
     * @param lines a name and its words each
     */
    public void explain(String name, List<List<String>> lines) {
        Worksheet notes = workbook.newWorksheet(name);
        notes.width(0, 14);
        notes.width(1, 70);
        for (int line = 0; line < lines.size(); line++) {
            notes.value(line, 0, lines.get(line).getFirst());
            notes.value(line, 1, harmless(lines.get(line).getLast()));
            notes.style(line, 0).verticalAlignment("top").set();
            notes.style(line, 1).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** Writes what makes it a workbook; without it the file is none, so that a list cut short is never taken for a whole one. */
    public void finish() throws IOException {
        workbook.finish();
    }

    /** Keeps a spreadsheet from reading words as a formula, also after they were saved as another format. */
    public static String harmless(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
