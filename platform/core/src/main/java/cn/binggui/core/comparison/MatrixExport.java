package cn.binggui.core.comparison;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.SheetWriter;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the policy matrix out as an Excel workbook: the counties side by side, and every sentence that a cell rests on. */
@Singleton
public class MatrixExport {
    private final PolicyMatrix matrix;
    private final CountyPolicies policies;
    private final Clock clock;

    MatrixExport(PolicyMatrix matrix, CountyPolicies policies, Clock clock) {
        this.matrix = matrix;
        this.policies = policies;
        this.clock = clock;
    }

    /** Returns the whole matrix. */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    public byte[] workbook(Actor actor) {
        List<MatrixRow> rows = matrix.rows(actor);
        List<CountyPolicy> counties = policies.all();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            WorkbookWriter workbook = new WorkbookWriter(file);
            sideBySide(workbook, rows, counties);
            grounds(workbook, rows, counties);
            workbook.explain("说明", notes(counties));
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void sideBySide(WorkbookWriter workbook, List<MatrixRow> rows, List<CountyPolicy> counties) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.of("序号", 6), Column.of("类别", 14), Column.wrapped("维度", 20), Column.of("是否有差异", 10)));
        counties.forEach(county -> columns.add(Column.wrapped(county.name(), 36)));
        SheetWriter list = workbook.list("政策对照", columns);
        list.freeze(3);
        for (MatrixRow row : rows) {
            List<Object> values =
                    new ArrayList<>(List.of(row.number(), row.group().term(), row.title(), row.differs() ? "有" : "无"));
            counties.forEach(county -> {
                MatrixCell cell = row.cells().get(county.county());
                values.add(cell == null ? "" : words(cell));
            });
            list.row(values);
        }
    }

    /** Returns a cell's words, each line with whose word it is and whether an upper rule says otherwise. */
    private static String words(MatrixCell cell) {
        return cell.lines().stream()
                .map(line -> line.text()
                        + (line.clauses().isEmpty() ? "" : "〔" + line.level().term() + "〕")
                        + (line.upperConflict() ? "〔与上位规定不一致〕" : ""))
                .collect(Collectors.joining("\n", "", cell.silent() ? "\n〔县文静默〕" : ""));
    }

    private static void grounds(WorkbookWriter workbook, List<MatrixRow> rows, List<CountyPolicy> counties) {
        SheetWriter list = workbook.list(
                "依据",
                List.of(
                        Column.of("序号", 6),
                        Column.wrapped("维度", 20),
                        Column.of("县", 8),
                        Column.wrapped("口径", 36),
                        Column.of("层级", 10),
                        Column.wrapped("文件", 30),
                        Column.of("位置", 14),
                        Column.wrapped("原文", 70)));
        for (MatrixRow row : rows) {
            for (CountyPolicy county : counties) {
                MatrixCell cell = row.cells().get(county.county());
                if (cell != null) {
                    cell.lines()
                            .forEach(line ->
                                    line.clauses().forEach(clause -> list.row(ground(row, county, line, clause))));
                }
            }
        }
    }

    private static List<Object> ground(MatrixRow row, CountyPolicy county, MatrixLine line, Clause clause) {
        return List.of(
                row.number(),
                row.title(),
                county.name(),
                line.text(),
                clause.level().term(),
                clause.document(),
                clause.locator(),
                clause.text());
    }

    private List<List<String>> notes(List<CountyPolicy> counties) {
        List<List<String>> notes = new ArrayList<>();
        notes.add(List.of("导出日期", LocalDate.now(clock).toString()));
        notes.add(List.of("来源", "各格由各县规则自动生成，不是人工填写；每句话的依据见“依据”表。"));
        notes.add(List.of("县文静默", "县方案没有自己的规定，按上位规定或读法处理。"));
        counties.forEach(county -> notes.add(
                List.of(county.name(), county.plan().title() + "，规则版本 " + policies.version(county.county()))));
        return notes;
    }
}
