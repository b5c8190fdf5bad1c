package cn.binggui.core.population.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.StoredJson;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.household.FactsReaders;
import cn.binggui.core.household.FactsWriter;
import cn.binggui.core.workbook.Column;
import cn.binggui.core.workbook.SheetWriter;
import cn.binggui.core.workbook.WorkbookReader;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UploadReadingTest {
    private static final FactsReader READER = FactsReaders.inSummer2026();
    private static final LocalDate BIRTH = LocalDate.of(1980, 2, 29);

    /** Sheets by name, each a list of lines, heads first. */
    private final Map<String, List<List<?>>> sheets = new LinkedHashMap<>();

    private void sheet(String name, Object... heads) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of(heads));
        sheets.put(name, lines);
    }

    private void line(String name, Object... cells) {
        Objects.requireNonNull(sheets.get(name)).add(List.of(cells));
    }

    private void family() {
        sheet("家庭", "家庭编号", "受理日", "户籍类型", "家庭财产核查", "突发严重困难");
        line("家庭", "A1", LocalDate.of(2026, 5, 6), "农村", "WITHIN_ALLOWANCE_LIMIT", "是");
        sheet("成员", "家庭编号", "成员编号", "与申请人关系", "出生日期", "残疾类别", "残疾等级（1至4）", "外出务工");
        line("成员", "A1", "甲", Relation.APPLICANT.term(), "1980-2-29", "", "", "");
        line("成员", "A1", 2, "CHILD", LocalDate.of(2010, 1, 2), DisabilityCategory.MENTAL.term(), 3, "否");
        sheet("收入", "家庭编号", "成员编号", "收入来源", "年金额（元）");
        line("收入", "A1", "甲", "WAGES", 12_000);
        line("收入", "A1", "2", "WAGES", "1500.50");
    }

    private byte[] file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WorkbookWriter workbook = new WorkbookWriter(file);
        for (Map.Entry<String, List<List<?>>> sheet : sheets.entrySet()) {
            SheetWriter writer = workbook.list(
                    sheet.getKey(),
                    sheet.getValue().getFirst().stream()
                            .map(head -> Column.of(head.toString(), 10))
                            .toList());
            sheet.getValue().stream().skip(1).forEach(writer::row);
        }
        workbook.finish();
        return file.toByteArray();
    }

    private UploadReading read() throws IOException {
        UploadReading reading = new UploadReading();
        WorkbookPopulation.read(file(), READER, reading, 100);
        return reading;
    }

    private List<String> mistakes() throws IOException {
        return read().trial().mistakes().stream()
                .map(mistake -> "%s %d %s".formatted(mistake.sheet(), mistake.row(), mistake.column()))
                .toList();
    }

    @Test
    void aFilledInTemplateBecomesHouseholds() throws IOException {
        family();
        UploadReading reading = read();
        assertEquals(List.of(), reading.trial().mistakes());
        assertTrue(reading.trial().isGood());
        assertEquals(2, reading.trial().people());
        HouseholdFacts facts = reading.households().getFirst();
        assertEquals(LocalDate.of(2026, 5, 6), facts.acceptedOn());
        assertEquals(Residence.RURAL, facts.residence());
        assertEquals(Property.WITHIN_ALLOWANCE_LIMIT, facts.property());
        assertTrue(facts.suddenHardship());
        assertEquals(BIRTH, facts.members().getFirst().birthDate());
        Member child = facts.members().getLast();
        assertEquals(Relation.CHILD, child.relation());
        assertTrue(child.isSeverelyDisabled());
        assertFalse(child.worksAway());
        assertEquals(1_200_000, facts.income().getFirst().annualAmount().fen());
        assertEquals(150_050, facts.income().getLast().annualAmount().fen());
    }

    @Test
    void theTemplateItselfHasNoHouseholdAndNoMistake() {
        UploadReading reading = new UploadReading();
        WorkbookPopulation.read(PopulationTemplate.write(), READER, reading, 100);
        assertEquals(List.of(), reading.trial().mistakes());
        assertFalse(reading.trial().isGood());
    }

    @Test
    void theTemplateHasEveryFieldOfTheContract() {
        Map<String, Object> household = new LinkedHashMap<>();
        for (SheetKind kind : SheetKind.values()) {
            assertEquals(
                    kind.heads().size(),
                    kind.heads().stream().map(Head::label).distinct().count());
            household.put(kind.title(), kind.heads().stream().map(Head::json).toList());
        }
        assertEquals(22, SheetKind.MEMBERS.heads().size());
        assertEquals(8, SheetKind.HOUSEHOLDS.heads().size());
    }

    @Test
    void everyMistakeIsToldBySheetRowAndColumn() throws IOException {
        family();
        line("家庭", "A1", LocalDate.of(2026, 5, 6), "农村", "WITHIN_ALLOWANCE_LIMIT", "");
        line("家庭", "A2", "去年", "乡下", "WITHIN_ALLOWANCE_LIMIT", "也许");
        line("成员", "A2", "甲", "CHILD", "2011-13-01", "", "", "");
        line("成员", "A9", "甲", "CHILD", "2011-01-01", "", "", "");
        line("成员", "A1", "丙", "APPLICANT", "1999-01-01", "", 5, "");
        line("收入", "A1", "丁", "工资", -3);
        line("收入", "", "丁", "WAGES", 3);
        List<String> found = mistakes();
        assertTrue(
                found.containsAll(List.of(
                        "家庭 3 家庭编号",
                        "家庭 4 受理日",
                        "家庭 4 户籍类型",
                        "家庭 4 突发严重困难",
                        "成员 4 出生日期",
                        "成员 5 家庭编号",
                        "成员 6 残疾等级（1至4）",
                        "收入 4 成员编号",
                        "收入 4 收入来源",
                        "收入 4 年金额（元）",
                        "收入 5 家庭编号")),
                found.toString());
        assertFalse(read().trial().isGood());
    }

    @Test
    void headsThatAreMissingOrUnknownAreTold() throws IOException {
        family();
        sheet("支出", "家庭编号", "支出类别", "金额");
        List<String> found = mistakes();
        assertTrue(found.containsAll(List.of("支出 1 金额", "支出 1 ")), found.toString());
        sheets.remove("支出");
        sheets.remove("成员");
        assertTrue(mistakes().contains("成员 0 "));
    }

    @Test
    void tooManyHouseholdsAreRefused() throws IOException {
        family();
        for (int at = 0; at < 100; at++) {
            line("家庭", "B" + at, LocalDate.of(2026, 5, 6), "农村", "WITHIN_ALLOWANCE_LIMIT", "");
        }
        Refusal refusal = assertThrows(Refusal.class, this::read);
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
        assertTrue(refusal.words().contains("超过 100 户"));
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        byte[] nonsense = "PK nonsense".getBytes(StandardCharsets.UTF_8);
        assertThrows(Refusal.class, () -> WorkbookPopulation.read(nonsense, READER, new UploadReading(), 100));
        byte[] large = new byte[(8 << 20) + 1];
        assertTrue(assertThrows(Refusal.class, () -> WorkbookPopulation.read(large, READER, new UploadReading(), 100))
                .words()
                .contains("8 MB"));
        assertEquals(4 << 20, WorkbookReader.LARGEST);
    }

    @Test
    void anArrayOfTheContractsHouseholdsIsRead() throws IOException {
        family();
        HouseholdFacts facts = read().households().getFirst();
        String one = StoredJson.write(new FactsWriter().write(facts));
        UploadReading reading = new UploadReading();
        JsonPopulation.read(("[" + one + "," + one + "]").getBytes(StandardCharsets.UTF_8), READER, reading, 100);
        assertEquals(List.of(facts, facts), reading.households());
    }

    @Test
    void mistakesInJsonAreToldByHouseholdAndField() {
        UploadReading reading = new UploadReading();
        String json = "[{\"acceptedOn\":\"2026-01-01\",\"residence\":\"RURAL\",\"property\":\"OVER_LIMIT\","
                + "\"members\":[{\"id\":\"甲\",\"relation\":\"APPLICANT\",\"birthDate\":\"1980-01-01\"}],\"name\":\"张三\"},7]";
        JsonPopulation.read(json.getBytes(StandardCharsets.UTF_8), READER, reading, 100);
        List<UploadMistake> mistakes = reading.trial().mistakes();
        assertEquals(1, mistakes.getFirst().row());
        assertEquals("name", mistakes.getFirst().column());
        assertEquals(2, mistakes.getLast().row());
        for (String wrong : List.of("{}", "no json", "")) {
            assertThrows(
                    Refusal.class,
                    () -> JsonPopulation.read(
                            wrong.getBytes(StandardCharsets.UTF_8), READER, new UploadReading(), 100));
        }
        assertThrows(
                Refusal.class,
                () -> JsonPopulation.read("[1,2,3]".getBytes(StandardCharsets.UTF_8), READER, new UploadReading(), 2));
    }
}
