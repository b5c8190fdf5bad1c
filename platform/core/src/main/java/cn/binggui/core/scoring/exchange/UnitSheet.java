package cn.binggui.core.scoring.exchange;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.SheetWriter;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit's 评分表 as a sheet of a workbook, in the order of the printed one. */
final class UnitSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.of("序号", 6),
            Column.wrapped("考核项目", 24),
            Column.of("分值", 9),
            Column.wrapped("考核内容", 36),
            Column.wrapped("评分标准", 40),
            Column.of("得分", 12),
            Column.wrapped("说明", 40));

    private UnitSheet() {}

    static void add(WorkbookWriter workbook, Actor actor, ScoreSheet sheet) {
        SheetWriter list = workbook.list(sheet.unit().name(), COLUMNS);
        UnitScore score = sheet.score();
        Scheme.Dimension dimension = null;
        int number = 0;
        for (ScoreSheet.Line line : sheet.lines()) {
            if (!line.dimension().equals(dimension)) {
                dimension = line.dimension();
                list.strong(dimension(dimension, score));
            }
            number++;
            list.row(row(number, actor, line));
        }
        if (score != null) {
            list.strong(List.of("", "总分", "", "", "", total(score.total()), ScoringWords.total(score)));
        }
    }

    private static List<Object> dimension(Scheme.Dimension dimension, @Nullable UnitScore score) {
        Points share = score == null ? null : score.dimensions().get(dimension.id());
        return List.of(
                "",
                ScoringWords.dimension(dimension),
                "",
                "",
                "",
                RoundWorkbook.cell(share),
                share == null ? "" : "本考核项目得分率，按百分计");
    }

    private static List<Object> row(int number, Actor actor, ScoreSheet.Line line) {
        Scheme.Indicator indicator = line.indicator();
        return List.of(
                number,
                indicator.name(),
                indicator.full().hundredths() == 0 ? "—" : indicator.full(),
                indicator.content(),
                ScoringWords.standard(indicator),
                RoundWorkbook.points(line.score()),
                note(actor, line));
    }

    /** While others still mark, an evaluator reads his own mark and nothing more. */
    private static String note(Actor actor, ScoreSheet.Line line) {
        if (line.score() != null) {
            return line.score().how();
        }
        Points own = line.state().marks().get(actor.userId());
        return own == null ? "评分期间不显示得分" : "评分期间不显示得分；您评 %s 分".formatted(own);
    }

    private static Object total(@Nullable Points total) {
        return total == null ? "暂无总分" : total;
    }
}
