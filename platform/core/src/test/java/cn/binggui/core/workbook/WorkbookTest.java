package cn.binggui.core.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.policy.value.Points;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks as they are written, and as people hand them back, some of them with ill will. */
class WorkbookTest {
    private static final List<Column> COLUMNS = List.of(Column.of("甲", 10), Column.wrapped("乙", 20));

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<SheetLine> lines =
                WorkbookReader.read(written(List.of(new Points(9_350), "一"), List.of("", "二")), "表", 2, 10);
        assertEquals(
                List.of(
                        new SheetLine(1, List.of(words("甲"), words("乙"))),
                        new SheetLine(2, List.of(new SheetLine.Value.Figure(new BigDecimal("93.50")), words("一"))),
                        new SheetLine(3, List.of(new SheetLine.Value.Nothing(), words("二")))),
                lines);
    }

    @Test
    void keepsSpreadsheetsFromReadingFormulas() throws IOException {
        for (String words : List.of("=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1")) {
            assertEquals("'" + words, WorkbookWriter.harmless(words));
        }
        assertEquals("张三", WorkbookWriter.harmless("张三"));
        assertFalse(WorkbookWriter.harmless("").contains("'"));
        List<SheetLine> lines = WorkbookReader.read(written(List.of("=SUM(A1)", "-cmd")), "表", 2, 10);
        assertEquals("'=SUM(A1)", lines.get(1).words(0));
        assertEquals("'-cmd", lines.get(1).words(1));
    }

    @Test
    void whatAFormulaComputedIsNotTakenForWhatSomebodyWrote() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("表");
        sheet.formula(0, 0, "1+1");
        sheet.value(0, 1, true);
        workbook.finish();
        SheetLine line = WorkbookReader.read(file.toByteArray(), "表", 2, 10).getFirst();
        assertInstanceOf(SheetLine.Value.Computed.class, line.at(0));
        assertInstanceOf(SheetLine.Value.Other.class, line.at(1));
    }

    @Test
    void onlySoManyLinesAreRead() throws IOException {
        byte[] file = written(List.of("一", ""), List.of("二", ""), List.of("三", ""));
        assertEquals(4, WorkbookReader.read(file, "表", 2, 4).size());
        assertTrue(refused(file, 3).contains("超过 3 行"));
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() throws IOException {
        assertTrue(refused("<html>".getBytes(StandardCharsets.UTF_8), 9).contains("不能读取这个文件"));
        assertTrue(refused(new byte[0], 9).contains("不能读取这个文件"));
        assertTrue(refused(new byte[WorkbookReader.LARGEST + 1], 9).contains("超过 4 MB"));
        byte[] whole = written(List.of("一", "二"));
        byte[] half = new byte[whole.length / 2];
        System.arraycopy(whole, 0, half, 0, half.length);
        assertTrue(refused(half, 9).contains("不能读取这个文件"));
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefusedBeforeItDoes() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(nothing);
            }
        }
        assertTrue(bomb.size() < WorkbookReader.LARGEST);
        assertTrue(refused(bomb.toByteArray(), 9).contains("展开后过大"));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int part = 0; part < 501; part++) {
                zip.putNextEntry(new ZipEntry("part" + part));
            }
        }
        assertTrue(refused(many.toByteArray(), 9).contains("展开后过大"));
    }

    @Test
    void aSheetThatWouldFillTheMemoryIsRefused() throws IOException {
        byte[] file = written(List.of(new Points(9_350), "一"));
        assertTrue(refused(changed(file, xml -> xml.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")), 9)
                .contains("不能读取这个文件"));
        assertTrue(refused(changed(file, xml -> xml.replace("93.50", "9".repeat(500))), 9)
                .contains("不能读取这个文件"));
        assertTrue(refused(changed(file, xml -> xml.replace("<v>93.50</v>", "<f t=\"shared\" si=\"0\"/>")), 9)
                .contains("成片的公式"));
        SheetLine endless = WorkbookReader.read(changed(file, xml -> xml.replace("93.50", "1E999999999")), "表", 2, 9)
                .get(1);
        assertInstanceOf(SheetLine.Value.Other.class, endless.at(0));
    }

    private static SheetLine.Value words(String words) {
        return new SheetLine.Value.Words(words);
    }

    private static byte[] written(List<?>... rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WorkbookWriter workbook = new WorkbookWriter(file);
        SheetWriter list = workbook.list("表", COLUMNS);
        for (List<?> row : rows) {
            list.row(row);
        }
        assertEquals(rows.length, list.rows());
        workbook.finish();
        return file.toByteArray();
    }

    private static byte[] changed(byte[] file, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                String before = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                String after = part.getName().startsWith("xl/worksheets/") ? change.apply(before) : before;
                found |= !after.equals(before);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(after.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertTrue(found, "there was something to change");
        return changed.toByteArray();
    }

    private static String refused(byte[] file, int most) {
        Refusal refusal = assertThrows(Refusal.class, () -> WorkbookReader.read(file, "表", 2, most));
        assertEquals("file", refusal.mistakes().getFirst().path());
        return refusal.mistakes().getFirst().message();
    }
}
