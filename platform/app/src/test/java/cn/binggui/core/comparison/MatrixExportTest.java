package cn.binggui.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What is taken out is what the matrix shows, with every sentence that it rests on. */
class MatrixExportTest {
    private final Actor analyst = RunningApp.actor("province");

    private List<Row> sheet(String name) throws IOException {
        byte[] file = RunningApp.bean(MatrixExport.class).workbook(analyst);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    @Test
    void everyCellStandsInItsColumn() throws IOException {
        List<MatrixRow> rows = RunningApp.bean(PolicyMatrix.class).rows(analyst);
        List<CountyPolicy> counties = RunningApp.bean(CountyPolicies.class).all();
        List<Row> written = sheet("政策对照");
        assertEquals(rows.size() + 1, written.size());
        for (int county = 0; county < counties.size(); county++) {
            assertEquals(counties.get(county).name(), written.getFirst().getCellText(4 + county));
        }
        for (int at = 0; at < rows.size(); at++) {
            MatrixRow row = rows.get(at);
            Row line = written.get(at + 1);
            assertEquals(row.title(), line.getCellText(2));
            assertEquals(row.differs() ? "有" : "无", line.getCellText(3));
            for (int county = 0; county < counties.size(); county++) {
                MatrixCell cell = row.cells().get(counties.get(county).county());
                String words = line.getCellText(4 + county);
                cell.lines().forEach(each -> assertTrue(words.contains(each.text()), words));
                assertEquals(cell.silent(), words.endsWith("〔县文静默〕"), words);
                assertEquals(cell.upperConflict(), words.contains("〔与上位规定不一致〕"), words);
            }
        }
    }

    @Test
    void everySentenceIsQuoted() throws IOException {
        long sentences = RunningApp.bean(PolicyMatrix.class).rows(analyst).stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.lines().stream())
                .mapToLong(line -> line.clauses().size())
                .sum();
        List<Row> written = sheet("依据");
        assertEquals(sentences + 1, written.size());
        assertTrue(written.stream().allMatch(row -> !row.getCellText(7).isBlank()));
    }
}
