package cn.binggui.core.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.OwnDatabase;
import cn.binggui.core.Refusal;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each check finds what is broken on purpose, and nothing where nothing is. */
class SelfCheckTest {
    private static final List<IntegrityCheck> CHECKS =
            RunningApp.bean(CheckFiles.class).all();
    private static OwnDatabase database;

    @BeforeAll
    static void aHealthyHousehold() throws SQLException {
        database = new OwnDatabase("binggui_integrity_test");
        String village = village();
        String township = village.substring(0, 9);
        String key = RunningApp.bean(Vault.class).currentKey();
        for (String sql : List.of(
                "INSERT INTO person VALUES (1, REPEAT('a', 32), REPEAT('b', 32), '" + key + "', 'x', NOW(6), 0)",
                "INSERT INTO household VALUES (10, '" + township + "000001', 1, NULL, NOW(6))",
                "INSERT INTO household_number VALUES ('" + township + "', 1)",
                "INSERT INTO household_revision (household_id, seq, valid_from, kind, note, village, facts, persons, ends,"
                        + " recorded_at, recorded_by, recorder_name) VALUES (10, 1, '2025-03-01', 'REGISTERED', '', '"
                        + village + "', '{\"members\":[{\"id\":\"m1\",\"relation\":\"APPLICANT\"}]}', '{\"m1\":\"1\"}',"
                        + " FALSE, NOW(6), 1, '')",
                "INSERT INTO household_current VALUES (10, '" + township + "000001', 1, '" + township + "', '" + village
                        + "', 'RURAL', 1, 1, '2025-03-01', NOW(6), 'DETERMINED', 'NONE', NULL, NULL, FALSE, 1, '2025-03-02')",
                "INSERT INTO household_member VALUES (10, 'm1', '2025-03-01', NULL, 1)",
                "INSERT INTO determination_current (household_id, seq, as_of, revision, outcome, category, individuals,"
                        + " counted, missing, plugin_version, parameters, assumed, cause, cause_note, determined_at)"
                        + " VALUES (10, 1, '2025-03-01', 1, 'DETERMINED', 'NONE', '', 1, '', '1.0.0', '', FALSE, 'CHANGE',"
                        + " '', '2025-03-02')")) {
            database.execute(sql);
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() throws SQLException {
        assertEquals(Set.of(), found());
        assertTrue(CHECKS.size() >= 20, "at least twenty");
    }

    @Test
    void everyCheckHasItsFileAndSaysWhatToDo() {
        for (IntegrityCheck check : CHECKS) {
            assertFalse(check.recommendation().isBlank(), check.id());
            assertTrue(check.reference() != null || check.details().contains("LIMIT 50"), check.id());
            assertFalse(check.details().matches("(?is).*(identity|name_hash|recorder_name).*"), check.id());
        }
        assertEquals(
                CHECKS.size(),
                CHECKS.stream().map(IntegrityCheck::id).distinct().count());
    }

    @Test
    void findsWhatWasBroken() throws SQLException {
        breaks("UPDATE household SET revision = 2", "current-behind-revision", "latest-revision-differs");
        breaks("UPDATE household_current SET head_person = NULL", "household-without-head-identity");
        breaks("UPDATE household_current SET people = 2", "people-count-differs");
        breaks("DELETE FROM household_current", "household-without-current");
        breaks("UPDATE household_member SET member = 'zz'", "member-not-in-facts");
        breaks("UPDATE household_member SET to_day = from_day", "membership-days", "people-count-differs");
        breaks(
                "UPDATE household SET closed_on = '2025-04-01'",
                "closed-household-current",
                "closed-household-open-members",
                "determination-of-closed-household");
        breaks("UPDATE household_revision SET seq = 2", "revision-gaps", "latest-revision-differs");
        breaks(
                "UPDATE household_revision SET facts = REPLACE(facts, 'APPLICANT', 'SPOUSE')",
                "household-without-applicant");
        breaks("UPDATE household_revision SET persons = '{'", "facts-unreadable");
        breaks(
                "UPDATE household_revision SET valid_from = '2999-01-01'",
                "revision-in-future",
                "current-village-differs");
        breaks("UPDATE household_number SET last = 0", "number-counter-behind");
        breaks(
                "UPDATE household SET number = CONCAT('999999999', RIGHT(number, 6))",
                "number-of-other-township",
                "number-counter-behind");
        breaks(
                "UPDATE household_current SET village = CONCAT(township, '999')",
                "village-unknown",
                "current-village-differs");
        breaks(
                "UPDATE household_revision SET village = 'x'",
                "revision-village-malformed",
                "current-village-differs",
                "number-of-other-township");
        breaks("UPDATE household_member SET person_id = NULL", "person-unused");
        breaks("UPDATE person SET id_hash = NULL, recorded_at = '2020-01-01'", "person-without-number");
        breaks("UPDATE person SET key_id = '00000000'", "person-under-old-key");
        breaks("INSERT INTO draft VALUES (1, 1, NULL, 0, '00000000', '', '2020-01-01', 'FORM')", "draft-forgotten");
        breaks("DELETE FROM determination_current", "determination-missing");
        breaks("UPDATE determination_current SET revision = 0", "determination-older-than-revision");
        breaks("UPDATE determination_current SET seq = 3", "determination-history-gaps", "current-result-differs");
        breaks(
                "UPDATE determination_current SET outcome = 'BLOCKED'",
                "determination-blocked",
                "current-result-differs");
        breaks("UPDATE determination_current SET assumed = TRUE", "determination-assumed", "current-result-differs");
        breaks("UPDATE household_current SET category = 'SUBSISTENCE_ALLOWANCE'", "current-result-differs");
        breaks("UPDATE household_current SET per_capita = 1", "current-result-differs");
        breaks("UPDATE household_current SET result_seq = NULL", "current-result-differs");
        breaks("UPDATE determination_current SET counted = 5", "determination-people");
        breaks(
                "INSERT INTO audit_entry (id, at, actor_id, actor_name, action, subject, details)"
                        + " VALUES (1, '2020-01-01', 1, 'x', 'LOGGED_IN', 'x', '{}')",
                "audit-unsealed");
        breaks("UPDATE audit_head SET seq = 5", "audit-head-differs");
        breaks(
                "INSERT INTO job (id, kind, state, as_of, total, done, changed, failed, reached, started_by, starter_name,"
                        + " created_at, message, open_kind, version) VALUES (1, 'REDETERMINATION', 'RUNNING', '2025-01-01', 1,"
                        + " 0, 0, 0, 0, 1, '', '2025-01-01', '', 'REDETERMINATION', 0)",
                "job-stuck");
        breaks(
                "INSERT INTO household_member VALUES (10, 'm2', '2025-03-02', NULL, 1)",
                "person-in-two-households",
                "membership-overlap",
                "people-count-differs",
                "member-not-in-facts");
        breaks(
                "INSERT INTO household_revision SELECT household_id, 2, '2025-01-01', kind, note, village, facts, persons,"
                        + " ends, related, recorded_at, recorded_by, recorder_name FROM household_revision",
                "revision-order",
                "latest-revision-differs");
    }

    @Test
    void aCheckThatFailsLeavesTheOthersAlone() throws SQLException {
        database.execute("RENAME TABLE draft TO away");
        try {
            List<CheckResult> results = results();
            List<CheckResult> failed =
                    results.stream().filter(result -> result.failure() != null).toList();
            assertEquals(
                    List.of("draft-forgotten"),
                    failed.stream().map(result -> result.check().id()).toList());
            assertEquals(CHECKS.size(), results.size());
        } finally {
            database.execute("RENAME TABLE away TO draft");
        }
    }

    @Test
    void theProvinceSeesNumbersOnlyAndStrangersNothing() {
        var service = RunningApp.bean(SelfCheck.class);
        List<CheckResult> own = service.run(RunningApp.actor("daye-admin"), "daye");
        assertEquals(CHECKS.size(), own.size());
        own.forEach(
                result -> assertEquals(null, result.failure(), result.check().id()));
        service.run(RunningApp.actor("province-admin"), "daye")
                .forEach(result -> assertEquals(List.of(), result.ids()));
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> service.run(RunningApp.actor("daye-admin"), "shiquan"))
                        .kind());
        assertEquals(
                Refusal.Kind.FORBIDDEN,
                assertThrows(Refusal.class, () -> service.run(RunningApp.actor("province"), "daye"))
                        .kind());
        assertNotNull(service.checks(RunningApp.actor("daye-admin")));
    }

    /** Breaks something, sees what is found, and puts it right again. */
    private static void breaks(String sql, String... expected) throws SQLException {
        try (Connection connection = database.open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            assertTrue(statement.executeUpdate(sql) > 0, sql);
            assertEquals(new TreeSet<>(Set.of(expected)), found(connection), sql);
            connection.rollback();
        }
    }

    private static Set<String> found() throws SQLException {
        try (Connection connection = database.open()) {
            return found(connection);
        }
    }

    private static Set<String> found(Connection connection) throws SQLException {
        return results(connection).stream()
                .filter(result -> !result.isClean())
                .map(result -> result.check().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<CheckResult> results() throws SQLException {
        try (Connection connection = database.open()) {
            return results(connection);
        }
    }

    private static List<CheckResult> results(Connection connection) throws SQLException {
        try (Connection platform = RunningApp.bean(Connections.class).platform()) {
            var run = new CheckRun(
                    connection,
                    platform,
                    Map.of(
                            "county",
                            "daye",
                            "currentKey",
                            RunningApp.bean(Vault.class).currentKey(),
                            "today",
                            LocalDate.parse("2026-01-01"),
                            "hourAgo",
                            LocalDateTime.parse("2026-01-01T00:00:00"),
                            "dayAgo",
                            LocalDateTime.parse("2026-01-01T00:00:00"),
                            "monthAgo",
                            LocalDateTime.parse("2026-01-01T00:00:00"),
                            "halfYearAgo",
                            LocalDateTime.parse("2025-06-01T00:00:00")));
            return CHECKS.stream().map(run::make).toList();
        }
    }

    private static String village() throws SQLException {
        try (Connection platform = RunningApp.bean(Connections.class).platform();
                var statement = platform.createStatement();
                var found = statement.executeQuery("SELECT MIN(code) FROM village WHERE tenant = 'daye'")) {
            found.next();
            return found.getString(1);
        }
    }
}
