package cn.binggui.core.comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.policy.PluginJars;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyMatrixTest {
    private static final List<MatrixRow> ROWS = new PolicyMatrix(PluginJars.load()).rows(People.ANALYST);

    private static MatrixRow row(int number) {
        return ROWS.get(number - 1);
    }

    private static MatrixCell cell(int number, String county) {
        return Objects.requireNonNull(row(number).cells().get(county));
    }

    @Test
    void hasThirtyThreeRowsInOrderWithACellForEveryCounty() {
        assertEquals(
                IntStream.rangeClosed(1, 33).boxed().toList(),
                ROWS.stream().map(MatrixRow::number).toList());
        ROWS.forEach(
                row -> assertEquals(PluginJars.COUNTIES, List.copyOf(row.cells().keySet()), row.title()));
        assertEquals(33, ROWS.stream().map(MatrixRow::title).distinct().count());
    }

    @Test
    void everyLineRestsOnAClauseUnlessNobodySaysAnything() {
        for (MatrixRow row : ROWS) {
            row.cells()
                    .forEach((county, cell) -> cell.lines().forEach(line -> {
                        assertFalse(line.text().isBlank());
                        assertEquals(line.text().equals("县文未规定"), line.clauses().isEmpty(), row.title() + " " + county);
                    }));
        }
    }

    @Test
    void aSilentLineQuotesNoSentenceThatDecides() {
        for (MatrixRow row : ROWS) {
            for (MatrixCell cell : row.cells().values()) {
                for (MatrixLine line : cell.lines()) {
                    assertEquals(line.silent(), line.level() != Level.COUNTY, row.title() + ": " + line.text());
                    assertTrue(
                            line.clauses().isEmpty()
                                    || line.clauses().stream()
                                            .map(Clause::level)
                                            .anyMatch(line.level()::equals),
                            row.title() + ": " + line.text());
                }
            }
        }
    }

    /** 对照表第3至12行：C 计入，N 不计入，按大冶、淮上、乡宁、石泉、滴道的次序；多种情形逐个写。 */
    @ParameterizedTest
    @CsvSource({
        "3, C C C C C",
        "4, CN CN CN CC CN",
        "5, C N N C N",
        "6, C N N C N",
        "7, NC NC NC NN NC",
        "8, C N N C N",
        "9, NNC NNC NNC NNC NNC",
        "10, CN CN CN NN CN",
        "11, N C C N C",
        "12, C N N C N"
    })
    void rulesOnPeopleAsThePlansSay(int number, String expected) {
        String found = row(number).cells().values().stream()
                .map(cell -> cell.lines().stream()
                        .map(line -> line.substance().endsWith("NOT_COUNTED") ? "N" : "C")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        assertEquals(expected, found);
        assertEquals(
                new HashSet<>(List.of(expected.split(" "))).size() > 1,
                row(number).differs());
    }

    /** 县文静默、取上位规定或读法的格子。 */
    @ParameterizedTest
    @CsvSource({
        "3, huaishang didao",
        "4, huaishang didao",
        "7, daye huaishang xiangning didao",
        "8, daye huaishang xiangning didao",
        "9, huaishang xiangning didao",
        "10, daye huaishang xiangning didao",
        "11, huaishang xiangning didao",
        "12, huaishang didao",
        "15, daye huaishang xiangning didao",
        "17, huaishang didao",
        "18, huaishang didao",
        "23, didao",
        "24, huaishang xiangning shiquan didao",
        "26, huaishang xiangning shiquan didao"
    })
    void marksTheCellsOnWhichAPlanIsSilent(int number, String expected) {
        Set<String> silent = new HashSet<>();
        row(number).cells().forEach((county, cell) -> {
            if (cell.silent()) {
                silent.add(county);
            }
        });
        assertEquals(Set.of(expected.split(" ")), silent);
    }

    @Test
    void marksWhereAPlanDiffersFromUpperRules() {
        assertTrue(cell(17, "daye").upperConflict(), "二倍");
        assertFalse(cell(17, "shiquan").upperConflict());
        assertTrue(cell(25, "daye").upperConflict(), "五天");
        assertTrue(cell(25, "xiangning").upperConflict(), "五天，且在确认之后");
        assertTrue(cell(25, "huaishang").upperConflict(), "在确认之后");
        assertFalse(cell(25, "shiquan").upperConflict());
        assertFalse(cell(25, "didao").upperConflict());
    }

    @Test
    void showsTheBoundsWithTheirInclusion() {
        assertAll(
                () -> assertTrue(cell(17, "daye").text().contains("上限不超过2倍")),
                () -> assertTrue(cell(17, "shiquan").text().contains("上限低于1.5倍")),
                () -> assertTrue(cell(17, "shiquan").text().contains("补缺口")),
                () -> assertTrue(cell(18, "daye").text().contains(">100%")),
                () -> assertTrue(cell(18, "shiquan").text().contains(">60%")),
                () -> assertTrue(cell(18, "didao").text().contains("比例由县级公布")),
                () -> assertTrue(cell(18, "shiquan").text().contains("日常生活支出不计入")));
    }

    @Test
    void showsWhatBecomesOfThePensionAfter2025() {
        assertTrue(cell(14, "daye").text().contains("2026年起受理：待定"));
        assertTrue(cell(14, "huaishang").text().contains("2026年起受理：不计入"));
        assertEquals(Level.COUNTY, cell(14, "huaishang").level());
    }

    @Test
    void showsWhoApprovesOtherHardship() {
        assertTrue(cell(21, "xiangning").text().contains("领导小组"));
        assertTrue(cell(21, "shiquan").text().contains("县专班"));
        assertTrue(cell(21, "huaishang").text().startsWith("无此类"));
    }

    @Test
    void showsProceduresWithTheirLimits() {
        assertTrue(cell(22, "huaishang").text().contains("评议 → 调查"));
        assertEquals(
                List.of("告知承诺10个工作日", "常规20个工作日", "特殊延长45个工作日（特殊情况）"),
                cell(23, "daye").lines().stream().map(MatrixLine::text).toList());
        assertTrue(cell(33, "shiquan").text().contains("陕西民政通"));
    }

    @Test
    void onlyOnePlanHasAnEvaluationScheme() {
        List<String> without = row(32).cells().entrySet().stream()
                .filter(entry -> entry.getValue().text().contains("本县方案未规定"))
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertEquals(List.of("daye", "huaishang", "xiangning", "didao"), without);
        assertTrue(cell(32, "shiquan").text().contains("摸排、受理、研判、认定、录入、比对筛选（6项，未给分值，等权）"));
    }

    @Test
    void wordingAloneIsNoDifference() {
        assertFalse(row(3).differs());
        assertFalse(row(9).differs());
        assertEquals(cell(15, "daye").substance(), cell(15, "didao").substance());
    }
}
