package cn.binggui.core.scoring.exchange;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.round.ItemDeed;
import cn.binggui.core.scoring.round.ItemEntry;
import cn.binggui.core.scoring.round.ItemEvent;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.SheetWriter;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.declared.Scheme;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The list that an evaluator fills in away from the program. */
final class MarkTemplate {
    static final String SHEET = "评分";
    static final int UNIT = 1;
    static final int INDICATOR = 2;
    static final int POINTS = 7;
    static final int WORDS = 8;
    static final int KEY = 9;

    static final List<Column> COLUMNS = List.of(
            Column.of("序号", 6),
            Column.wrapped("单位", 22),
            Column.wrapped("考核项目", 22),
            Column.wrapped("考核内容", 32),
            Column.of("分值", 9),
            Column.wrapped("评分标准", 52),
            Column.of("自评分", 9),
            Column.of("得分", 10),
            Column.wrapped("说明", 44),
            Column.of("标识（请勿改动）", 10));

    private MarkTemplate() {}

    /** Tells whether an item is still the person's to mark. */
    static boolean isLeft(ScoreSheet.Line line) {
        return line.open().contains(ItemDeed.MARK) && !line.done();
    }

    /**
     * Writes the items that are still the person's to mark.
     *
     * @return how many they are
     */
    static int write(Actor actor, List<ScoreSheet> sheets, OutputStream to) throws IOException {
        WorkbookWriter workbook = new WorkbookWriter(to);
        SheetWriter list = workbook.list(SHEET, COLUMNS);
        list.hide(KEY);
        list.freeze(INDICATOR + 1);
        for (ScoreSheet sheet : sheets) {
            sheet.lines().stream()
                    .filter(MarkTemplate::isLeft)
                    .forEach(line -> list.row(row(actor, list.rows() + 1, sheet, line)));
        }
        workbook.explain(
                "填写说明",
                List.of(
                        List.of(
                                "评价",
                                sheets.isEmpty()
                                        ? ""
                                        : sheets.getFirst().round().name()),
                        List.of("评价员", actor.displayName()),
                        List.of("得分", "对照评分标准填写数字，最多两位小数，不要用公式；暂不评的一行把得分和说明都留空。"),
                        List.of("说明", "写明评分依据和理由，每一行都要写。"),
                        List.of("其他各列", "不要改动；排序时请选中整行，不要只排其中几列。"),
                        List.of("上传", "上传后先核对，不会立即入库；逐行检查无误并确认后才记录。")));
        workbook.finish();
        return list.rows();
    }

    private static List<Object> row(Actor actor, int number, ScoreSheet sheet, ScoreSheet.Line line) {
        Scheme.Indicator indicator = line.indicator();
        ItemEvent.SelfAssessed self = line.state().self();
        MarkKey key = new MarkKey(
                sheet.round().id(), sheet.unit().code(), indicator.id(), ItemEntry.lastFor(actor, line.entries()));
        return List.of(
                number,
                sheet.unit().name(),
                indicator.name(),
                indicator.content(),
                indicator.full(),
                ScoringWords.standard(indicator),
                self == null || self.claimed() == null ? "" : self.claimed(),
                "",
                "",
                key.written());
    }
}
