package cn.binggui.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantBinding;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AuditTrailTest {
    private static final String COUNTY = "shiquan";
    private final AuditTrail trail = RunningApp.bean(AuditTrail.class);
    private final Actor auditor = RunningApp.actor("auditor");
    private final Actor admin = RunningApp.actor(COUNTY + "-admin");
    private final Actor province = RunningApp.actor("province-admin");

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        write("household:9001", 7);
        AuditQuery query = new AuditQuery(null, null, null, null, "household:9001");
        List<Long> seen = new ArrayList<>();
        AuditCursor after = null;
        do {
            AuditPage page = trail.ofCounty(auditor, COUNTY, query, after, 3);
            assertEquals(7, page.count());
            page.entries().forEach(entry -> seen.add(entry.id()));
            after = page.next();
        } while (after != null);
        assertEquals(7, seen.size());
        assertEquals(seen.stream().sorted((a, b) -> Long.compare(b, a)).toList(), seen, "the latest first");
    }

    @Test
    void aCursorSurvivesTheAddress() {
        write("household:9002", 1);
        AuditEntry entry = trail.ofCounty(
                        auditor, COUNTY, new AuditQuery(null, null, null, null, "household:9002"), null, 10)
                .entries()
                .getFirst();
        assertEquals(entry.cursor(), AuditCursor.parse(entry.cursor().text()).orElseThrow());
        assertTrue(AuditCursor.parse("1; DROP TABLE audit_entry").isEmpty());
    }

    @Test
    void everyConditionNarrows() {
        write("household:9003", 2);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        assertEquals(
                2,
                count(new AuditQuery(
                        today, today, COUNTY + "-admin", AuditAction.HOUSEHOLD_CHANGED, "household:9003")));
        assertEquals(0, count(new AuditQuery(today.plusDays(1), null, null, null, "household:9003")));
        assertEquals(0, count(new AuditQuery(null, today.minusDays(1), null, null, "household:9003")));
        assertEquals(0, count(new AuditQuery(null, null, "nobody", null, "household:9003")));
        assertEquals(0, count(new AuditQuery(null, null, null, AuditAction.LOGGED_IN, "household:9003")));
        assertEquals(0, count(new AuditQuery(null, null, null, null, "household:_003")), "wildcards are letters");
    }

    @Test
    void theReasonStandsApartFromTheDetails() {
        write("household:9004", 1);
        AuditEntry entry = trail.ofCounty(
                        admin, COUNTY, new AuditQuery(null, null, null, null, "household:9004"), null, 1)
                .entries()
                .getFirst();
        assertEquals("入户核对", entry.reason());
        assertEquals(Map.of("revision", "1"), entry.details());
        assertEquals("变更家庭", entry.action());
    }

    @Test
    void everybodySeesOnlyTheirOwn() {
        AuditQuery all = AuditQuery.ALL;
        for (String county : List.of(COUNTY, "daye")) {
            trail.ofCounty(auditor, county, all, null, 1);
        }
        trail.ofPlatform(auditor, all, null, 1);
        trail.ofPlatform(province, all, null, 1);
        trail.ofCounty(admin, COUNTY, all, null, 1);
        refused(Refusal.Kind.NOT_FOUND, () -> trail.ofCounty(admin, "daye", all, null, 1));
        refused(Refusal.Kind.NOT_FOUND, () -> trail.ofPlatform(admin, all, null, 1));
        refused(Refusal.Kind.FORBIDDEN, () -> trail.ofCounty(province, COUNTY, all, null, 1));
        refused(Refusal.Kind.FORBIDDEN, () -> trail.ofPlatform(RunningApp.actor("province"), all, null, 1));
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> trail.ofCounty(RunningApp.actor(COUNTY + "-operator"), COUNTY, all, null, 1));
        refused(Refusal.Kind.NOT_FOUND, () -> trail.ofCounty(auditor, "nowhere", all, null, 1));
        refused(Refusal.Kind.NOT_FOUND, () -> trail.verifyCounty(admin, "daye"));
        assertTrue(trail.verifyCounty(province, COUNTY).rows() >= 0);
    }

    @Test
    void anExportIsTakenDownAndNoCellIsAFormula() throws IOException {
        write("=cmd|' /C calc'!A0", 1);
        var out = new StringBuilder();
        trail.exportCounty(admin, COUNTY, new AuditQuery(null, null, null, null, "=cmd"), out);
        List<String> lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("\uFEFF时间,用户,操作"));
        assertTrue(lines.getLast().contains(",'=cmd|' /C calc'!A0,"), lines.getLast());
        assertEquals(
                "导出审计记录",
                trail.ofCounty(
                                auditor,
                                COUNTY,
                                new AuditQuery(null, null, null, AuditAction.AUDIT_EXPORTED, null),
                                null,
                                1)
                        .entries()
                        .getFirst()
                        .action());
    }

    @Test
    void cellsAreQuotedWhereNeeded() {
        assertEquals("\"a\"\"b,c\"", AuditCsv.cell("a\"b,c"));
        for (String start : List.of("=", "+", "-", "@")) {
            assertEquals("'" + start + "1", AuditCsv.cell(start + "1"));
        }
        assertEquals("中文", AuditCsv.cell("中文"));
    }

    @Test
    void aDayWithoutSealedRowsHasNoHead() {
        assertTrue(trail.headOfCounty(auditor, COUNTY, LocalDate.parse("2001-01-01"))
                .isEmpty());
        assertFalse(trail.verifyPlatform(auditor).words().isEmpty());
    }

    @Test
    void rowsWaitUnsealedAtFirst() {
        write("household:9005", 1);
        AuditEntry entry = trail.ofCounty(
                        admin, COUNTY, new AuditQuery(null, null, null, null, "household:9005"), null, 1)
                .entries()
                .getFirst();
        assertNull(entry.sealSeq());
    }

    private int count(AuditQuery query) {
        return trail.ofCounty(auditor, COUNTY, query, null, 50).entries().size();
    }

    private void write(String subject, int count) {
        AuditLog log = RunningApp.bean(AuditLog.class);
        TenantBinding.run(COUNTY, () -> {
            for (int i = 0; i < count; i++) {
                log.record(
                        admin,
                        AuditAction.HOUSEHOLD_CHANGED,
                        subject,
                        Map.of(AuditLog.REASON, "入户核对", "revision", "1"));
            }
        });
    }

    private static void refused(Refusal.Kind kind, Executable call) {
        assertEquals(kind, assertThrows(Refusal.class, call).kind());
    }
}
