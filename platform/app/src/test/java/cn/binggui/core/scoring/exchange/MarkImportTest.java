package cn.binggui.core.scoring.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.round.ItemEvent;
import cn.binggui.core.scoring.round.ItemState;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.round.SampleRounds;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.ScoreSheets;
import cn.binggui.policy.value.Points;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Marks that come in from a workbook: every way in which a line can be wrong, and what becomes of those that are right. */
class MarkImportTest {
    private static final String UNIT = SampleRounds.DEPARTMENT;
    private static final int POINTS = MarkTemplate.POINTS;

    private final MarkImport marks = RunningApp.bean(MarkImport.class);
    private final ScoreSheets sheets = RunningApp.bean(ScoreSheets.class);
    private final Actor admin = RunningApp.actor("shiquan-admin");
    private final Actor evaluator = RunningApp.actor("shiquan-evaluator");
    private final Actor third =
            new Actor(991, "third", "第三人", evaluator.roles(), "shiquan", evaluator.scope(), 1, false);

    private FilledTemplate template(Actor actor, Round round) {
        return new FilledTemplate(marks.template(actor, round.id()));
    }

    private MarkTrial attempt(Actor actor, Round round, FilledTemplate filled) {
        return marks.attempt(actor, round.id(), filled.file());
    }

    /** Returns what is wrong, by row, as {@code column: message}. */
    private static Map<Integer, List<String>> wrong(List<MarkRow> rows) {
        Map<Integer, List<String>> wrong = new TreeMap<>();
        rows.forEach(row -> wrong.put(
                row.number(),
                row.mistakes().stream()
                        .map(mistake -> mistake.column() + ": " + mistake.message())
                        .toList()));
        return wrong;
    }

    private ItemState state(Round round, String unit, String item) {
        return sheets.get(admin, round.id(), unit).lines().stream()
                .filter(line -> line.indicator().id().equals(item))
                .findFirst()
                .map(ScoreSheet.Line::state)
                .orElseThrow();
    }

    @Test
    void theTemplateHoldsExactlyWhatIsLeftToMark() {
        Round round = SampleRounds.scoring();
        FilledTemplate whole = template(evaluator, round);
        assertEquals(3, whole.items(), "what is counted from cases is nobody's to mark");
        assertEquals("县农业农村局（乡村振兴局）", whole.at(2, MarkTemplate.UNIT));
        assertEquals(new BigDecimal("50.00"), whole.at(whole.row(UNIT, "measures"), 4));
        assertTrue(whole.at(2, 5).toString().contains("相差超过"), "the rubric stands beside it");
        assertEquals("", whole.at(2, POINTS));
        SampleRounds.mark("shiquan-evaluator", round, UNIT, "results", Points.of(90));
        assertEquals(2, template(evaluator, round).items());
        assertEquals(2, marks.left(evaluator, round.id()));
        assertEquals(3, marks.left(third, round.id()));
        Actor own = new Actor(
                993,
                "own",
                "本单位",
                evaluator.roles(),
                "shiquan",
                RunningApp.actor("shiquan-department").scope(),
                1,
                false);
        assertEquals(0, marks.left(own, round.id()));
        refused(Refusal.Kind.UNPROCESSABLE, () -> marks.template(own, round.id()));
        refused(Refusal.Kind.FORBIDDEN, () -> marks.template(admin, round.id()));
        Round early = SampleRounds.open();
        refused(Refusal.Kind.UNPROCESSABLE, () -> marks.template(evaluator, early.id()));
    }

    @Test
    void nothingIsRecordedUntilItIsConfirmedAndThenUnderTheSameRules() {
        Round round = SampleRounds.scoring();
        FilledTemplate filled = template(evaluator, round);
        filled.fill(filled.row(UNIT, "results"), new BigDecimal("93.5"), "台账齐全")
                .fill(filled.row(UNIT, "measures"), "４７．２５", "有方案")
                .fill(filled.row(UNIT, "guidance-given"), new BigDecimal("88.6999999999999993"), "记录完整");
        MarkTrial trial = attempt(evaluator, round, filled);
        assertEquals(3, trial.good().size(), wrong(trial.bad()).toString());
        assertEquals(0, state(round, UNIT, "results").seq());
        assertEquals(new MarkTrial.Outcome(3, List.of()), marks.record(evaluator, round.id(), trial));
        long me = evaluator.userId();
        assertEquals(
                Points.of(new BigDecimal("93.50")),
                state(round, UNIT, "results").marks().get(me));
        assertEquals(
                Points.of(new BigDecimal("47.25")),
                state(round, UNIT, "measures").marks().get(me));
        assertEquals(
                Points.of(new BigDecimal("88.70")),
                state(round, UNIT, "guidance-given").marks().get(me),
                "as the spreadsheet shows it, not as it keeps it");
        MarkTrial.Outcome again = marks.record(evaluator, round.id(), trial);
        assertEquals(0, again.recorded(), "confirmed twice, recorded once");
        assertEquals(1, state(round, UNIT, "results").seq());
        assertTrue(wrong(again.refused()).toString().contains("已在网页上评过"));
    }

    @Test
    void everyMistakeInALineIsToldWithItsRowAndColumn() {
        Round round = SampleRounds.scoring(Set.of(UNIT, "health", "water"));
        FilledTemplate filled = template(evaluator, round);
        int high = filled.row(UNIT, "measures");
        int fine = filled.row(UNIT, "results");
        int dumb = filled.row(UNIT, "guidance-given");
        int none = filled.row("health", "measures");
        int word = filled.row("health", "results");
        int formula = filled.row("health", "guidance-given");
        int less = filled.row("water", "measures");
        int blank = filled.row("water", "results");
        int both = filled.row("water", "guidance-given");
        filled.fill(high, new BigDecimal("51"), "超过分值")
                .fill(fine, new BigDecimal("90.125"), "三位小数")
                .fill(dumb, new BigDecimal("90"), "  ")
                .fill(none, "", "忘了填分")
                .fill(word, "九十", "写成文字")
                .fill(formula, new FilledTemplate.Formula("90+3"), "")
                .fill(less, new BigDecimal("-1"), "负数")
                .fill(blank, "", "")
                .fill(both, new BigDecimal("100.01"), "");
        MarkTrial trial = attempt(evaluator, round, filled);
        assertEquals(1, trial.blank());
        assertEquals(List.of(), trial.good());
        Map<Integer, List<String>> wrong = wrong(trial.bad());
        assertEquals(8, wrong.size());
        assertEquals(List.of("得分: 51.00 分不在任何等次之内，请对照评分标准填写 0 到 50.00 分"), wrong.get(high));
        assertEquals(List.of("得分: 最多两位小数，请四舍五入后填写"), wrong.get(fine));
        assertEquals(List.of("说明: 请写明依据和理由"), wrong.get(dumb));
        assertEquals(List.of("得分: 请填写得分；暂不评的一行把说明也清空"), wrong.get(none));
        assertEquals(List.of("得分: 不是数字，请填写数字，最多两位小数"), wrong.get(word));
        assertEquals(List.of("得分: 请填写数字，不要用公式", "说明: 请写明依据和理由"), wrong.get(formula));
        assertEquals(List.of("得分: 得分不能小于 0"), wrong.get(less));
        assertEquals(List.of("说明: 请写明依据和理由", "得分: 100.01 分不在任何等次之内，请对照评分标准填写 0 到 100.00 分"), wrong.get(both));
        assertEquals(new MarkTrial.Outcome(0, List.of()), marks.record(evaluator, round.id(), trial));
    }

    @Test
    void aLineMustBelongToItsItem() {
        Round round = SampleRounds.scoring(Set.of(UNIT, "health"));
        Round other = SampleRounds.scoring(Set.of(UNIT));
        FilledTemplate filled = template(evaluator, round).fillAll("40", "材料齐全");
        int cut = filled.row(UNIT, "measures");
        int foreign = filled.row(UNIT, "results");
        int nowhere = filled.row("health", "measures");
        int nothing = filled.row("health", "results");
        int shifted = filled.row("health", "guidance-given");
        int twice = filled.row(UNIT, "guidance-given");
        String key = filled.at(foreign, MarkTemplate.KEY).toString();
        filled.put(cut, MarkTemplate.KEY, "")
                .put(foreign, MarkTemplate.KEY, key.replace("/" + round.id() + "/", "/" + other.id() + "/"))
                .put(nowhere, MarkTemplate.KEY, "评分1/%d/nowhere/measures/0".formatted(round.id()))
                .put(nothing, MarkTemplate.KEY, "评分1/%d/health/nothing/0".formatted(round.id()))
                .put(shifted, MarkTemplate.UNIT, "县农业农村局（乡村振兴局）")
                .repeat(twice);
        MarkTrial trial = attempt(evaluator, round, filled);
        assertEquals(List.of(twice), trial.good().stream().map(MarkRow::number).toList());
        Map<Integer, List<String>> wrong = wrong(trial.bad());
        assertEquals(List.of("标识（请勿改动）: 标识缺失或被改动，请重新下载模板，在原来的行里填写"), wrong.get(cut));
        assertTrue(wrong.get(foreign).getFirst().startsWith("标识（请勿改动）: 这一行是另一次评价的"), wrong.toString());
        assertEquals(List.of("单位: 本次评价没有这个单位，请删去这一行"), wrong.get(nowhere));
        assertEquals(List.of("考核项目: 评价方案没有这项指标，请删去这一行"), wrong.get(nothing));
        assertTrue(wrong.get(shifted).getFirst().startsWith("单位: 与标识不符（按标识应为“县卫健局”）"), wrong.toString());
        assertEquals(List.of(": 与第 %d 行重复，请只留一行".formatted(twice)), wrong.get(8));
    }

    @Test
    void nobodyMarksTheirOwnUnitNorWhatTwoHaveMarked() {
        Round round = SampleRounds.scoring(Set.of(UNIT));
        FilledTemplate filled = template(third, round).fillAll("45", "材料齐全");
        Actor own = new Actor(
                993,
                "own",
                "本单位",
                evaluator.roles(),
                "shiquan",
                RunningApp.actor("shiquan-department").scope(),
                1,
                false);
        MarkTrial theirs = attempt(own, round, filled);
        assertEquals(3, theirs.bad().size());
        theirs.bad()
                .forEach(row -> assertEquals(
                        "您是县农业农村局（乡村振兴局）的人员，不能评价本单位", row.mistakes().getFirst().message()));
        assertEquals(3, attempt(third, round, filled).good().size());
        SampleRounds.mark("shiquan-evaluator", round, UNIT, "results", Points.of(90));
        assertEquals(3, attempt(third, round, filled).good().size(), "what one other marks changes nothing");
        SampleRounds.mark("shiquan-evaluator2", round, UNIT, "results", Points.of(91));
        MarkTrial late = attempt(third, round, filled);
        assertEquals(2, late.good().size());
        assertEquals(List.of(": 这一项已有 2 名评价员评分，不需要再评"), wrong(late.bad()).get(filled.row(UNIT, "results")));
    }

    @Test
    void anItemThatChangedSinceTheTemplateIsNotMarkedByIt() {
        Round round = SampleRounds.scoring(Set.of(UNIT));
        FilledTemplate filled = template(evaluator, round).fillAll("45", "材料齐全");
        SampleRounds.mark(round, 90);
        Rounds rounds = RunningApp.bean(Rounds.class);
        Round verified = rounds.beginVerification(admin, round.id(), round.version());
        sheets.record(admin, round.id(), UNIT, "measures", 2, new ItemEvent.SentBack("依据不足"));
        MarkTrial wrongPhase = attempt(evaluator, round, filled);
        assertTrue(wrong(wrongPhase.bad()).toString().contains("阶段进行"));
        rounds.returnToScoring(admin, round.id(), verified.version(), "补充依据");
        Map<Integer, List<String>> wrong =
                wrong(attempt(evaluator, round, filled).bad());
        assertEquals(3, wrong.size());
        assertEquals(List.of(": 下载模板之后这一项有了新的记录，请在评分表中核对后评分，或重新下载模板"), wrong.get(filled.row(UNIT, "measures")));
        assertEquals(List.of(": 下载模板之后您已在网页上评过这一项；要改分请在评分表中修改"), wrong.get(filled.row(UNIT, "results")));
        FilledTemplate anew = template(evaluator, round);
        assertEquals(1, anew.items(), "what was sent back is theirs again");
        MarkTrial trial = attempt(evaluator, round, anew.fillAll("44", "已补充依据"));
        assertEquals(1, marks.record(evaluator, round.id(), trial).recorded());
    }

    @Test
    void whatIsRefusedInTheMeantimeTakesNothingFromTheOthers() {
        Round round = SampleRounds.scoring(Set.of(UNIT));
        FilledTemplate filled = template(evaluator, round).fillAll("45", "材料齐全");
        MarkTrial trial = attempt(evaluator, round, filled);
        SampleRounds.mark("shiquan-evaluator", round, UNIT, "results", Points.of(90));
        MarkTrial.Outcome outcome = marks.record(evaluator, round.id(), trial);
        assertEquals(2, outcome.recorded());
        assertEquals(
                Set.of(filled.row(UNIT, "results")), wrong(outcome.refused()).keySet());
        assertEquals(Points.of(90), state(round, UNIT, "results").marks().get(evaluator.userId()));
        assertEquals(Points.of(45), state(round, UNIT, "measures").marks().get(evaluator.userId()));
        Round other = SampleRounds.scoring(Set.of(UNIT));
        refused(Refusal.Kind.BAD_INPUT, () -> marks.record(evaluator, other.id(), trial));
    }

    @Test
    void whatIsNoTemplateIsRefusedAsAWhole() throws IOException {
        Round round = SampleRounds.scoring(Set.of(UNIT));
        refused(Refusal.Kind.BAD_INPUT, () -> marks.attempt(evaluator, round.id(), new byte[] {1, 2, 3}));
        refused(Refusal.Kind.BAD_INPUT, () -> marks.attempt(evaluator, round.id(), new byte[5 << 20]));
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(other, "somebody", "1.0");
        workbook.newWorksheet("名册").value(0, 0, "姓名");
        workbook.finish();
        Refusal refusal =
                refused(Refusal.Kind.BAD_INPUT, () -> marks.attempt(evaluator, round.id(), other.toByteArray()));
        assertTrue(refusal.mistakes().getFirst().message().contains("不是评分模板"));
        FilledTemplate filled = template(evaluator, round).fillAll("45", "材料齐全");
        refused(Refusal.Kind.FORBIDDEN, () -> attempt(admin, round, filled));
        assertFalse(state(round, UNIT, "results").marks().containsKey(evaluator.userId()));
    }

    private static Refusal refused(Refusal.Kind kind, Runnable work) {
        Refusal refusal = assertThrows(Refusal.class, work::run);
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        return refusal;
    }
}
