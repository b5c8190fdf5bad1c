package cn.binggui.core.scoring.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditEntry;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.round.NewRound;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.round.SampleRounds;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.ScoreSheets;
import cn.binggui.policy.value.Points;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rounds as workbooks, read back: the numbers are the sheets' own, and nobody gets more than the screen shows. */
class RoundExportTest {
    private static final String UNIT = SampleRounds.DEPARTMENT;
    private static final int SCORE = 5;

    private final RoundExport export = RunningApp.bean(RoundExport.class);
    private final ScoreSheets sheets = RunningApp.bean(ScoreSheets.class);
    private final Actor admin = RunningApp.actor("shiquan-admin");
    private final Actor evaluator = RunningApp.actor("shiquan-evaluator");
    private final Actor department = RunningApp.actor("shiquan-department");

    private static Map<String, List<Row>> read(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Map<String, List<Row>> sheets = new LinkedHashMap<>();
            for (var sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that a sheet holds the numbers of the screen's, and where it has none the same words. */
    private static void same(ScoreSheet sheet, List<Row> rows) {
        assertEquals(
                List.of("序号", "考核项目", "分值", "考核内容", "评分标准", "得分", "说明"),
                rows.getFirst().stream().map(cell -> cell.getText()).toList());
        UnitScore score = Objects.requireNonNull(sheet.score());
        int at = 1;
        String dimension = "";
        for (ScoreSheet.Line line : sheet.lines()) {
            if (!line.dimension().id().equals(dimension)) {
                dimension = line.dimension().id();
                points(score.dimensions().get(dimension), rows.get(at++));
            }
            Row row = rows.get(at++);
            assertEquals(line.indicator().name(), row.getCellText(1));
            switch (Objects.requireNonNull(line.score())) {
                case IndicatorScore.Scored(Points points, String how) -> {
                    points(points, row);
                    assertEquals(how, row.getCellText(6));
                }
                case IndicatorScore.Unscored(IndicatorScore.Reason reason, String how) ->
                    assertEquals(reason.label(), row.getCellText(SCORE));
            }
        }
        assertEquals("总分", rows.get(at).getCellText(1));
        points(score.total(), rows.get(at));
    }

    private static void points(@Nullable Points points, Row row) {
        if (points == null) {
            assertTrue(
                    row.getCellText(SCORE).isEmpty() || row.getCellText(SCORE).equals("暂无总分"));
        } else {
            assertEquals(points.number(), row.getCellAsNumber(SCORE).orElseThrow(), "exact, with two decimals");
        }
    }

    @Test
    void holdsTheNumbersOfTheSheetsAndTheRanking() {
        Round round = SampleRounds.scoring(Set.of(UNIT, "health", SampleRounds.TOWN));
        SampleRounds.mark(round, 90);
        Map<String, List<Row>> live = read(export.round(admin, round.id()));
        assertTrue(live.keySet().stream().noneMatch(name -> name.startsWith("排名")), "nothing is ranked yet");
        same(sheets.get(admin, round.id(), UNIT), Objects.requireNonNull(live.get("县农业农村局（乡村振兴局）")));

        SampleRounds.noticed(round);
        Map<String, List<Row>> told = read(export.round(admin, round.id()));
        assertTrue(
                told.keySet()
                        .containsAll(
                                List.of("汇总", "排名-部门", "对照-部门", "对照-乡镇（街道）", "县农业农村局（乡村振兴局）", "县卫健局", "城关镇", "说明")),
                told.keySet().toString());
        for (ScoreSheet sheet : sheets.all(admin, round.id())) {
            same(sheet, Objects.requireNonNull(told.get(sheet.unit().name())));
            Row summary = Objects.requireNonNull(told.get("汇总")).stream()
                    .filter(row -> row.getCellText(1).equals(sheet.unit().name()))
                    .findFirst()
                    .orElseThrow();
            Points total = Objects.requireNonNull(sheet.score()).total();
            assertEquals(total == null ? "" : total.toString(), summary.getCellText(9));
        }
        List<Row> ranking = Objects.requireNonNull(told.get("排名-部门"));
        assertEquals(3, ranking.size());
        assertEquals("1", ranking.get(1).getCellText(0));
        assertEquals("1", ranking.get(2).getCellText(0), "equal totals share a place");
        List<Row> across = Objects.requireNonNull(told.get("对照-部门"));
        String measures = sheets.get(admin, round.id(), UNIT).lines().stream()
                .map(ScoreSheet.Line::indicator)
                .filter(indicator -> indicator.id().equals("measures"))
                .findFirst()
                .orElseThrow()
                .name();
        Row judged = across.stream()
                .filter(row -> row.getCellText(0).equals(measures))
                .findFirst()
                .orElseThrow();
        assertEquals("45.00", judged.getCellText(2));
        assertEquals("45.00", judged.getCellText(3));
    }

    @Test
    void whileScoringGoesOnAnEvaluatorTakesOutNoAmounts() {
        Round round = SampleRounds.scoring(Set.of(UNIT, "health"));
        SampleRounds.mark("shiquan-evaluator2", round, UNIT, "results", Points.of(97));
        SampleRounds.mark("shiquan-evaluator2", round, UNIT, "measures", Points.of(41));
        SampleRounds.mark("shiquan-evaluator", round, UNIT, "measures", Points.of(43));
        Map<String, List<Row>> file = read(export.round(evaluator, round.id()));
        List<Row> own = Objects.requireNonNull(file.get("县农业农村局（乡村振兴局）"));
        own.subList(1, own.size()).forEach(row -> assertEquals("", row.getCellText(SCORE)));
        String words = own.stream().map(row -> row.getCellText(6)).reduce("", String::concat);
        assertTrue(words.contains("您评 43.00 分"), words);
        String all = file.values().toString() + words;
        assertTrue(!all.contains("97.00") && !all.contains("42.00"), "neither the other's mark nor a mean");
        Objects.requireNonNull(file.get("汇总")).subList(1, 3).forEach(row -> assertEquals("", row.getCellText(9)));
    }

    @Test
    void aUnitTakesOutItsOwnSheetOnceItIsTold() {
        Round round = SampleRounds.scoring(Set.of(UNIT, "health"));
        SampleRounds.mark(round, 80);
        refused(Refusal.Kind.UNPROCESSABLE, () -> export.sheet(department, round.id(), UNIT));
        refused(Refusal.Kind.FORBIDDEN, () -> export.round(department, round.id()));
        SampleRounds.noticed(round);
        Map<String, List<Row>> file = read(export.sheet(department, round.id(), UNIT));
        assertEquals(List.of("县农业农村局（乡村振兴局）", "说明"), List.copyOf(file.keySet()));
        same(sheets.get(department, round.id(), UNIT), Objects.requireNonNull(file.get("县农业农村局（乡村振兴局）")));
        refused(Refusal.Kind.NOT_FOUND, () -> export.sheet(department, round.id(), "health"));
    }

    @Test
    void whoTookWhatIsInTheLogAndNoWordIsAFormula() {
        LocalDate today = RunningApp.today();
        Round round = RunningApp.bean(Rounds.class)
                .open(
                        admin,
                        new NewRound(
                                "=1+1 " + SampleRounds.name(),
                                today.minusDays(9),
                                today.minusDays(2),
                                today,
                                Set.of(UNIT)));
        Map<String, List<Row>> file = read(export.round(admin, round.id()));
        Row name = Objects.requireNonNull(file.get("说明")).getFirst();
        assertTrue(name.getCellText(1).startsWith("'=1+1 "), name.getCellText(1));
        export.sheet(admin, round.id(), UNIT);
        List<AuditEntry> taken = RunningApp.bean(AuditTrail.class)
                .ofCounty(
                        admin,
                        "shiquan",
                        new AuditQuery(null, null, null, AuditAction.SCORES_EXPORTED, "round:" + round.id()),
                        null,
                        10)
                .entries();
        assertEquals(
                List.of("单位评分表", "整次评价"),
                taken.stream().map(entry -> entry.details().get("content")).toList());
        assertNotNull(taken.getFirst().details().get("unit"));
    }

    private static void refused(Refusal.Kind kind, Runnable work) {
        Refusal refusal = assertThrows(Refusal.class, work::run);
        assertEquals(kind, refusal.kind(), refusal.getMessage());
    }
}
