package cn.binggui.core.register;

import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.SheetWriter;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.Term;
import cn.binggui.policy.ruling.Category;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of households as an Excel workbook that is written while it is filled. */
final class RegisterWorkbook {
    private static final List<Column> COLUMNS = List.of(
            Column.of("户编号", 18),
            Column.of("户主", 12),
            Column.of("户主身份证号", 22),
            Column.of("乡镇（街道）", 16),
            Column.of("村（社区）", 22),
            Column.of("户籍", 8),
            Column.of("家庭人口", 10),
            Column.of("类别", 14),
            Column.of("认定结果", 10),
            Column.of("防止返贫监测对象", 18),
            Column.of("人均年收入（元）", 16),
            Column.of("数值依据", 12),
            Column.of("最近变动", 12),
            Column.of("状态", 10));

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Map<Category, String> names;
    private final WorkbookWriter workbook;
    private final SheetWriter sheet;

    /**
     * Begins a workbook.
     *
     * @param names the county's own names of categories
     */
    RegisterWorkbook(Map<Category, String> names, OutputStream to) {
        this.names = Map.copyOf(names);
        workbook = new WorkbookWriter(to);
        sheet = workbook.list("家庭台账", COLUMNS);
    }

    void add(List<RegisterRow> rows) throws IOException {
        rows.forEach(each -> sheet.row(values(each)));
        sheet.flush();
    }

    /** Adds a second sheet that says where the list comes from. */
    void explain(String by, LocalDateTime at, String identities) {
        workbook.explain(
                "说明",
                List.of(
                        List.of("导出人", by),
                        List.of("导出时间", MINUTE.format(at)),
                        List.of("户数", Integer.toString(sheet.rows())),
                        List.of("身份信息", identities),
                        List.of("演示假设", "“数值依据”一列标有“演示假设”的，结果依据的数值不是县里公布的，仅供演示。")));
    }

    /** Writes what makes it a workbook. */
    void finish() throws IOException {
        workbook.finish();
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
