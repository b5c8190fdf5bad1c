package cn.binggui.core.population.upload;

import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The workbook to be filled in: a sheet for each kind of lines, and one that explains every column. */
final class PopulationTemplate {
    private static final int WIDTH = 14;

    private PopulationTemplate() {}

    static byte[] write() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WorkbookWriter workbook = new WorkbookWriter(file);
        try {
            for (SheetKind kind : SheetKind.values()) {
                workbook.list(kind.title(), columns(kind)).freeze(1);
            }
            workbook.explain("说明", explanations());
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<Column> columns(SheetKind kind) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(SheetKind.KEY, WIDTH));
        kind.heads().forEach(head -> columns.add(Column.of(head.label(), WIDTH)));
        return columns;
    }

    private static List<List<String>> explanations() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("怎么填", "每户在“家庭”中占一行，编号自定、不重复；成员、收入、赡养费、支出各占一行，用家庭编号对应。不要填姓名、证件号码和电话。"));
        lines.add(List.of("申请人", "每户须有且只有一名成员的“与申请人关系”为申请人；受益人编号不填即为申请人。"));
        lines.add(List.of("不填的格子", "按接口约定的缺省值处理：是否类一般为“是”或“否”中的常见情形，类别类为“无”。"));
        lines.add(List.of("乡镇", "试算时各县都以自己的第一个试点乡镇论，可以不填。"));
        for (SheetKind kind : SheetKind.values()) {
            for (Head head : kind.heads()) {
                lines.add(List.of(
                        kind.title() + "：" + head.label(), (head.needed() ? "必填。" : "可不填。") + head.explained()));
            }
        }
        return lines;
    }
}
