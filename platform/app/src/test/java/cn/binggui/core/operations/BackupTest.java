package cn.binggui.core.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.People;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final String COUNTY = "xiangning";
    private static final String NUMBER = "14102919600101";

    private final TenantBackup backups = RunningApp.bean(TenantBackup.class);
    private final TenantRestore restores = RunningApp.bean(TenantRestore.class);
    private final Actor actor = RunningApp.actor("province-admin");

    @TempDir
    Path folder;

    private Path file;
    private BackupReport report;

    @BeforeEach
    void backUp() {
        TenantBinding.run(COUNTY, () -> {
            RunningApp.bean(People.class)
                    .enroll(new Identity("备份测试", IdNumber.of(NUMBER + "901"), "19900000002"), "people");
            RunningApp.bean(AuditLog.class)
                    .record(actor, AuditAction.JOB_STARTED, "job:1", Map.of("备注", "a\n\t“引号”\""));
        });
        file = folder.resolve("county.jsonl.gz");
        report = backups.backup(actor, COUNTY, file);
    }

    @Test
    void aCopyHasTheSameHashInEveryTable() throws SQLException {
        String copy = "binggui_copy_test";
        drop(copy);
        RestoreReport restored = restores.restore(actor, COUNTY, file, copy, false);
        assertEquals(report.tables(), restored.verified());
        assertTrue(report.tables().size() >= 9, report.toString());
        assertTrue(rows("person") > 0 && rows("audit_entry") > 0 && rows("DATABASECHANGELOG") > 0);
        assertEquals(
                Refusal.Kind.CONFLICT,
                assertThrows(Refusal.class, () -> restores.restore(actor, COUNTY, file, copy, false))
                        .kind());
        drop(copy);
    }

    @Test
    void rowsInTheWayAreNeverOverwrittenUnasked() {
        Refusal refusal = assertThrows(Refusal.class, () -> restores.restore(actor, COUNTY, file, null, false));
        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
        assertTrue(refusal.getMessage().contains("--as"));
    }

    @Test
    void takesThePlaceAndKeepsWhatWasThere() throws SQLException {
        long later = TenantBinding.call(
                COUNTY,
                () -> RunningApp.bean(People.class)
                        .enroll(new Identity("后来的人", IdNumber.of(NUMBER + "902"), null), "people"));
        RestoreReport restored = restores.restore(actor, COUNTY, file, null, true);
        TenantBinding.run(COUNTY, () -> {
            People people = RunningApp.bean(People.class);
            assertEquals(1, people.numbered(IdNumber.of(NUMBER + "901")).size());
            assertTrue(people.identities(List.of(later)).isEmpty(), "it was not there yet");
        });
        String kept = restored.kept();
        assertNotNull(kept);
        try (Connection connection = RunningApp.bean(Connections.class).platform();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("SELECT COUNT(*) FROM %s.person WHERE id = %d".formatted(kept, later))) {
            found.next();
            assertEquals(1, found.getInt(1));
        }
        assertTrue(RunningApp.bean(AuditTrail.class).verifyCounty(actor, COUNTY).isIntact());
        // the foreign keys came along
        assertThrows(
                SQLException.class,
                () -> TenantBinding.call(COUNTY, () -> {
                    try (Connection connection =
                                    RunningApp.bean(Connections.class).county();
                            var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "INSERT INTO household_member VALUES (-1, 'x', '2025-01-01', NULL, NULL)");
                    }
                }));
        drop(kept);
    }

    @Test
    void identitiesStayEncryptedAndTheFileIsTheOwnersAlone() throws IOException {
        String text = text();
        assertFalse(text.contains("备份测试"));
        assertFalse(text.contains(NUMBER));
        assertFalse(text.contains("19900000002"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.exists(folder.resolve("county.jsonl.gz.part")));
    }

    @Test
    void aFileThatWasChangedIsRefusedBeforeAnythingIsTouched() throws IOException {
        String text = text();
        refused(text.replaceFirst("job:1", "job:2"));
        refused(text.replaceFirst("CREATE TABLE", "DROP TABLE"));
        refused(text.substring(0, text.length() / 2));
        refused(text.replaceFirst("\\{\"key\":.*", ""));
        refused(text + "[\"1\"]\n");
        refused("not a backup");
        Files.writeString(file, "not even compressed");
        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(Refusal.class, () -> restores.restore(actor, COUNTY, file, "binggui_never", false))
                        .kind());
    }

    @Test
    void anotherCountysBackupIsRefused() {
        assertThrows(Refusal.class, () -> restores.restore(actor, "shiquan", file, "binggui_never", false));
        assertThrows(Refusal.class, () -> restores.restore(actor, COUNTY, file, "Robert`; DROP", false));
        assertThrows(Refusal.class, () -> backups.backup(actor, COUNTY, file), "a file is never overwritten");
        assertThrows(
                Refusal.class, () -> backups.backup(RunningApp.actor("xiangning-admin"), COUNTY, folder.resolve("x")));
    }

    private void refused(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
        Refusal refusal =
                assertThrows(Refusal.class, () -> restores.restore(actor, COUNTY, file, "binggui_never", false));
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
    }

    private String text() throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long rows(String table) {
        return report.tables().stream()
                .filter(each -> each.name().equalsIgnoreCase(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static void drop(String database) throws SQLException {
        try (Connection connection = RunningApp.bean(Connections.class).platform();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
        }
    }
}
