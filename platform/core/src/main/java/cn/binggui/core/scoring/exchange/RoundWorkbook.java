package cn.binggui.core.scoring.exchange;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.round.Ranking;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.RoundBoard;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.SideBySide;
import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.SheetWriter;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.value.Points;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a round amounts to, as the sheets of one workbook; no value stands in it that its sheet on the screen does not show. */
final class RoundWorkbook {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final List<Column> SUMMARY = List.of(
            Column.of("序号", 6),
            Column.of("单位", 28),
            Column.of("类别", 14),
            Column.of("指标", 8),
            Column.of("已自评", 8),
            Column.of("评价员应评", 12),
            Column.of("待评", 8),
            Column.of("待第三人", 10),
            Column.of("待答复申诉", 12),
            Column.of("总分", 10),
            Column.of("已评权重（%）", 14),
            Column.wrapped("说明", 30));

    private static final List<Column> RANKING = List.of(
            Column.of("名次", 8),
            Column.of("单位", 28),
            Column.of("总分", 10),
            Column.of("上次名次", 10),
            Column.of("按办件量修匀", 14),
            Column.of("办件量", 10),
            Column.of("已评权重（%）", 14),
            Column.of("说明", 16));

    private final WorkbookWriter workbook;

    RoundWorkbook(OutputStream to) {
        workbook = new WorkbookWriter(to);
    }

    /** Adds how far each unit is and, as far as the person may see it, what it got. */
    void summary(RoundBoard board, List<ScoreSheet> sheets) {
        SheetWriter list = workbook.list("汇总", SUMMARY);
        for (int at = 0; at < board.lines().size(); at++) {
            RoundBoard.Line line = board.lines().get(at);
            UnitScore score = score(sheets, line);
            list.row(List.of(
                    at + 1,
                    line.unit().name(),
                    line.unit().kind().term(),
                    line.items(),
                    line.assessed(),
                    line.byPeople(),
                    line.waiting(),
                    line.disputed(),
                    line.appeals(),
                    score == null ? "" : cell(score.total()),
                    score == null ? "" : new Points(score.weight()),
                    score == null ? "评分期间不显示总分" : vetoed(score.vetoed())));
        }
    }

    private static @Nullable UnitScore score(List<ScoreSheet> sheets, RoundBoard.Line line) {
        Optional<ScoreSheet> sheet = sheets.stream()
                .filter(each -> each.unit().code().equals(line.unit().code()))
                .findFirst();
        return sheet.isEmpty() ? null : sheet.get().score();
    }

    /** Adds a ranking as it was published. */
    void ranking(Ranking ranking) {
        SheetWriter list = workbook.list("排名-" + ranking.kind().term(), RANKING);
        for (Ranking.Line line : ranking.lines()) {
            list.row(List.of(
                    cell(line.total().place()),
                    line.unit().name(),
                    cell(line.total().total()),
                    line.before() == null ? "" : cell(line.before().place()),
                    cell(line.smoothed()),
                    cell(line.workload()),
                    new Points(line.total().weight()),
                    vetoed(line.total().vetoed())));
        }
    }

    /** Adds units of a kind side by side. */
    void sideBySide(SideBySide units) {
        SideBySideSheet.add(workbook, units);
    }

    /** Adds one unit's sheet. */
    void sheet(Actor actor, ScoreSheet sheet) {
        UnitSheet.add(workbook, actor, sheet);
    }

    /** Adds where it all comes from. */
    void explain(Actor actor, Round round, LocalDateTime at) {
        workbook.explain(
                "说明",
                List.of(
                        List.of("评价", round.name()),
                        List.of("评价期", "%s 至 %s".formatted(round.from(), round.to())),
                        List.of("阶段", round.phase().label()),
                        List.of("评价方案", "第 %d 版".formatted(round.scheme())),
                        List.of("办件数据", measured(round)),
                        List.of("导出人", actor.displayName()),
                        List.of("导出时间", MINUTE.format(at)),
                        List.of("计分", "各考核项目得分率按权重平均，加分另计；没有数据、样本不足的指标不评分、不占权重。")));
    }

    private static String measured(Round round) {
        return round.measuredTo() == null ? "实时取数，尚未固定" : "截至 " + round.measuredTo();
    }

    void finish() throws IOException {
        workbook.finish();
    }

    /** Returns a figure, or empty words where there is none. */
    static Object cell(@Nullable Object figure) {
        return Objects.requireNonNullElse(figure, "");
    }

    /** Returns the points, or in words why there are none. */
    static Object points(@Nullable IndicatorScore score) {
        return switch (score) {
            case IndicatorScore.Scored(Points points, String how) -> points;
            case IndicatorScore.Unscored(IndicatorScore.Reason reason, String how) -> reason.label();
            case null -> "";
        };
    }

    private static String vetoed(@Nullable String indicator) {
        return indicator == null ? "" : "一票否决";
    }
}
