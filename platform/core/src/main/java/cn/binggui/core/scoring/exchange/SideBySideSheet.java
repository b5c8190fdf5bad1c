package cn.binggui.core.scoring.exchange;

import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.SideBySide;
import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.SheetWriter;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.value.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Units side by side as a sheet of a workbook: points, and below those of a metric what was counted. */
final class SideBySideSheet {
    private static final int WIDTH = 14;

    private SideBySideSheet() {}

    static void add(WorkbookWriter workbook, SideBySide units) {
        List<Column> columns = new ArrayList<>(List.of(Column.wrapped("考核项目、指标", 32), Column.of("分值", 9)));
        units.columns()
                .forEach(column -> columns.add(Column.wrapped(column.unit().name(), WIDTH)));
        SheetWriter list = workbook.list("对照-" + units.kind().term(), columns);
        list.freeze(2);
        for (SideBySide.Side side : units.sides()) {
            String dimension = side.dimension().id();
            list.strong(row(
                    ScoringWords.dimension(side.dimension()),
                    "",
                    units,
                    score -> RoundWorkbook.cell(score.dimensions().get(dimension))));
            side.rows().forEach(row -> add(list, row));
        }
        list.strong(row("总分", "", units, score -> RoundWorkbook.cell(score.total())));
        list.strong(row("已评权重（%）", "", units, score -> new Points(score.weight())));
        List<Object> places = new ArrayList<>(List.of("名次", ""));
        units.columns().forEach(column -> places.add(RoundWorkbook.cell(column.place())));
        list.strong(places);
    }

    private static List<Object> row(String name, Object full, SideBySide units, Function<UnitScore, Object> figure) {
        List<Object> row = new ArrayList<>(List.of(name, full));
        units.columns().forEach(column -> row.add(column.score() == null ? "" : figure.apply(column.score())));
        return row;
    }

    private static void add(SheetWriter list, SideBySide.Row row) {
        List<Object> points = new ArrayList<>(List.of(
                row.indicator().name(),
                row.indicator().full().hundredths() == 0 ? "—" : row.indicator().full()));
        row.cells().forEach(cell -> points.add(RoundWorkbook.points(cell.line().score())));
        list.row(points);
        if (row.indicator().metric() != null) {
            List<Object> counted = new ArrayList<>(List.of("　数据（分子÷分母）", ""));
            row.cells().forEach(cell -> counted.add(counted(cell.line())));
            list.row(counted);
        }
    }

    private static String counted(ScoreSheet.Line line) {
        Tally tally = line.counted();
        return tally == null ? "无数据来源" : "%d÷%d".formatted(tally.numerator(), tally.denominator());
    }
}
