package cn.binggui.core.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.register.RegisterExport.Wanted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Workbooks as they are read again. */
class RegisterExportTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final String TOWNSHIP = "420281989";

    static {
        RegisteredHouseholds.found("daye", TOWNSHIP + "201", "导出甲", "42028119600101601", SPRING, 4_001);
        RegisteredHouseholds.found("daye", TOWNSHIP + "202", "=SUM(A1)", "42028119600101603", SPRING, 90_000);
    }

    private final RegisterExport export = RunningApp.bean(RegisterExport.class);
    private final Actor operator = RegisteredHouseholds.actor("daye", Role.COUNTY_OPERATOR, null, null);
    private final Actor village = RegisteredHouseholds.actor("daye", Role.VILLAGE_WORKER, TOWNSHIP, TOWNSHIP + "201");

    @Test
    void holdsWhatTheListShows() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.masked(operator, wanted(Map.of()), file);
        List<Row> rows = rows(file);
        assertEquals(3, rows.size());
        assertEquals("户编号", rows.getFirst().getCellText(0));
        assertEquals("人均年收入（元）", rows.getFirst().getCellText(10));
        assertEquals("导**", rows.get(1).getCellText(1));
        assertTrue(rows.get(1).getCellText(2).matches("4202\\*{12}\\d[\\dX]"));
        assertEquals(new BigDecimal("2"), rows.get(1).getCellAsNumber(6).orElseThrow());
        assertEquals(new BigDecimal("2000.50"), rows.get(1).getCellAsNumber(10).orElseThrow());
        assertEquals("最低生活保障对象", rows.get(1).getCellText(7), "as the county calls it");
        assertEquals("演示假设", rows.get(1).getCellText(11));
        assertEquals(SPRING.atStartOfDay(), rows.get(1).getCellAsDate(12).orElseThrow());
    }

    @Test
    void saysWhereItComesFrom() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.masked(operator, wanted(Map.of()), file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            List<Row> notes = workbook.getSheet(1).orElseThrow().read();
            assertEquals("工作人员", notes.getFirst().getCellText(1));
            assertEquals("2", notes.get(2).getCellText(1));
            assertEquals("脱敏", notes.get(3).getCellText(1));
        }
    }

    @Test
    void takesDownWhoTookWhatAndWhyBeforeAnythingLeaves() throws SQLException {
        long before = exports().size();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("the line is gone");
            }
        };
        assertThrows(UncheckedIOException.class, () -> export.whole(operator, wanted(Map.of()), "上报月度名册", broken));
        List<String> after = exports();
        assertEquals(before + 1, after.size());
        String last = after.getLast();
        assertTrue(last.contains("上报月度名册") && last.contains("\"rows\":\"2\""), last);
        assertTrue(last.contains("township=" + TOWNSHIP) && last.contains("完整"), last);
        assertFalse(last.contains("导出甲"), "no name stands in the log");
    }

    private static List<String> exports() throws SQLException {
        return RegisteredHouseholds.audited("daye", "HOUSEHOLDS_EXPORTED");
    }

    @Test
    void honoursTheQueryAndThePersonsPartOfTheCounty() throws IOException {
        ByteArrayOutputStream poor = new ByteArrayOutputStream();
        export.masked(operator, wanted(Map.of("category", "SUBSISTENCE_ALLOWANCE")), poor);
        assertEquals(2, rows(poor).size());
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        export.masked(village, wanted(Map.of()), own);
        assertEquals(2, rows(own).size());
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        export.masked(village, wanted(Map.of("village", TOWNSHIP + "202")), foreign);
        assertEquals(1, rows(foreign).size());
    }

    @Test
    void givesWholeIdentitiesOnlyForAReasonAndToTheCounty() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThrows(Refusal.class, () -> export.whole(operator, wanted(Map.of()), " 无 ", file));
        assertThrows(Refusal.class, () -> export.whole(village, wanted(Map.of()), "上报月度名册", file));
        assertEquals(0, file.size());
        export.whole(operator, wanted(Map.of()), "上报月度名册", file);
        assertEquals("导出甲", rows(file).get(1).getCellText(1));
        assertTrue(rows(file).get(1).getCellText(2).startsWith("42028119600101601"));
        assertEquals("'=SUM(A1)", rows(file).get(2).getCellText(1), "no spreadsheet takes it for a formula");
    }

    private static Wanted wanted(Map<String, String> words) {
        Map<String, String> asked = new HashMap<>(words);
        asked.put("township", TOWNSHIP);
        return new Wanted(RegisterQuery.of(asked), null, RegisterOrder.BY_NUMBER);
    }

    private static List<Row> rows(ByteArrayOutputStream file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
