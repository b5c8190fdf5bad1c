package cn.binggui.core.register;

import cn.binggui.policy.Term;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook that is written while it is filled; only the rows since the last batch are in memory. */
final class RegisterWorkbook {
    private static final List<String> HEADERS = List.of(
            "户编号",
            "户主",
            "户主身份证号",
            "乡镇（街道）",
            "村（社区）",
            "户籍",
            "家庭人口",
            "类别",
            "认定结果",
            "防止返贫监测对象",
            "人均年收入（元）",
            "数值依据",
            "最近变动",
            "状态");
    private static final List<Integer> WIDTHS = List.of(18, 12, 22, 16, 22, 8, 10, 14, 10, 18, 16, 12, 12, 10);
    private static final String YUAN = "0.00";
    private static final String DAY = "yyyy-mm-dd";
    /** What a spreadsheet takes for the beginning of a formula, or skips before one. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Map<Category, String> names;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row = 1;

    /**
     * Begins a workbook.
     *
     * @param names the county's own names of categories
     */
    RegisterWorkbook(Map<Category, String> names, OutputStream to) {
        this.names = Map.copyOf(names);
        workbook = new Workbook(to, "Binggui", "1.0");
        sheet = workbook.newWorksheet("家庭台账");
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(0, column, HEADERS.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    void add(List<RegisterRow> rows) throws IOException {
        for (RegisterRow each : rows) {
            int column = 0;
            for (Object value : values(each)) {
                put(column++, value);
            }
            row++;
        }
        sheet.flush();
    }

    /** Returns how many rows there are below the headers. */
    int rows() {
        return row - 1;
    }

    /** Adds a second sheet that says where the list comes from. */
    void explain(String by, LocalDateTime at, String identities) {
        Worksheet notes = workbook.newWorksheet("说明");
        notes.width(0, 14);
        notes.width(1, 70);
        List<List<String>> lines = List.of(
                List.of("导出人", by),
                List.of("导出时间", MINUTE.format(at)),
                List.of("户数", Integer.toString(rows())),
                List.of("身份信息", identities),
                List.of("演示假设", "“数值依据”一列标有“演示假设”的，结果依据的数值不是县里公布的，仅供演示。"));
        for (int line = 0; line < lines.size(); line++) {
            notes.value(line, 0, lines.get(line).getFirst());
            notes.value(line, 1, harmless(lines.get(line).getLast()));
        }
    }

    /** Writes what makes it a workbook; without it the file is none, so that a list cut short is never taken for a whole one. */
    void finish() throws IOException {
        workbook.finish();
    }

    /** Keeps a spreadsheet from reading words as a formula, also after they were saved as another format. */
    static String harmless(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    /** Returns words, figures and days in the order of the headers; what is empty leaves its cell empty. */
    private List<Object> values(RegisterRow row) {
        return List.of(
                row.number(),
                row.head().name(),
                row.head().idNumber(),
                row.township(),
                row.village(),
                row.residence().term(),
                row.people(),
                category(row),
                term(row.outcome()),
                term(row.monitored()),
                row.perCapita() == null ? "" : row.perCapita(),
                basis(row),
                row.changedOn(),
                row.closed() ? "已注销" : "在册");
    }

    private void put(int column, Object value) {
        switch (value) {
            case String words when words.isEmpty() -> {}
            case String words -> sheet.inlineString(row, column, harmless(words));
            case Money money -> {
                sheet.value(row, column, money.number());
                sheet.style(row, column).format(YUAN).set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> throw new IllegalArgumentException("a cell of " + value.getClass());
        }
    }

    private String category(RegisterRow row) {
        Category category = row.category();
        if (category == null) {
            return "未认定";
        }
        return category == Category.NONE ? "无类别" : names.getOrDefault(category, category.term());
    }

    private static String basis(RegisterRow row) {
        if (row.outcome() == null) {
            return "";
        }
        return row.assumed() ? "演示假设" : "已公布";
    }

    private static String term(@Nullable Term term) {
        return term == null ? "" : term.term();
    }
}
