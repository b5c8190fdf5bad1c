package cn.binggui.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.OwnDatabase;
import cn.binggui.core.audit.ChainBreak.Kind;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may write to the database may change rows; the chain tells. */
class ChainTest {
    private static final String COUNTY = "chain-test";
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final Vault vault = RunningApp.bean(Vault.class);
    private OwnDatabase database;

    @BeforeEach
    void tenSealedRows() throws SQLException {
        database = new OwnDatabase("binggui_chain_test");
        insert(1, 10);
        assertEquals(10, seal());
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void aChainThatNobodyTouchedIsIntact() throws SQLException {
        insert(11, 13);
        Verification found = verify();
        assertEquals(List.of(), found.breaks());
        assertEquals(10, found.rows());
        assertEquals(3, found.unsealed());
        assertEquals(3, seal());
        assertEquals(0, seal());
        assertEquals(13, verify().rows());
        assertTrue(verify().words().startsWith("完好：13 条"));
    }

    @Test
    void rowsWaitUntilOlderTransactionsAreThrough() throws SQLException {
        insert(11, 12);
        assertEquals(1, seal(LONG_AGO.plusSeconds(12)));
        assertEquals(1, verify().unsealed());
    }

    @Test
    void aRowThatWasCommittedLateGetsALaterPlace() throws SQLException {
        insert(20, 22);
        assertEquals(3, seal());
        insert(15, 15);
        assertEquals(1, seal());
        assertEquals(List.of(), verify().breaks());
        assertEquals(List.of("14"), database.query("SELECT seal_seq FROM audit_entry WHERE id = 15"));
    }

    @Test
    void everyColumnIsUnderTheMac() throws SQLException {
        for (String change : List.of(
                "at = at + INTERVAL 1 SECOND",
                "actor_id = 9",
                "actor_name = 'somebody'",
                "action = 'LOGGED_IN'",
                "subject = 'household:2'",
                "details = '{}'",
                "id = 4711")) {
            database.execute("CREATE TABLE kept AS SELECT * FROM audit_entry");
            assertEquals(1, database.execute("UPDATE audit_entry SET " + change + " WHERE seal_seq = 4"));
            assertEquals(Set.of(Kind.CHANGED), kinds(), change);
            assertEquals(4, verify().breaks().getFirst().seq());
            database.execute("DELETE FROM audit_entry");
            database.execute("INSERT INTO audit_entry SELECT * FROM kept");
            database.execute("DROP TABLE kept");
            assertEquals(Set.of(), kinds());
        }
    }

    @Test
    void aForgedMacIsNoMac() throws SQLException {
        database.execute("UPDATE audit_entry SET details = '{}', mac = SHA2('guess', 256) WHERE seal_seq = 4");
        assertEquals(Set.of(Kind.CHANGED), kinds());
    }

    @Test
    void aRowThatWasTakenAwayIsMissing() throws SQLException {
        database.execute("DELETE FROM audit_entry WHERE seal_seq IN (1, 5, 6)");
        Verification found = verify();
        assertEquals(List.of("缺少第 1 条记录", "缺少第 5 至 6 条记录"), words(found));
    }

    @Test
    void closingTheGapBehindARowThatWasTakenAwayDoesNotHelp() throws SQLException {
        database.execute("DELETE FROM audit_entry WHERE seal_seq = 5");
        database.execute("UPDATE audit_entry SET seal_seq = seal_seq - 1 WHERE seal_seq > 5 ORDER BY seal_seq");
        database.execute("UPDATE audit_head SET seq = 9");
        assertTrue(kinds().contains(Kind.CHANGED));
    }

    @Test
    void aRowThatWasPutBetweenIsFound() throws SQLException {
        database.execute("UPDATE audit_entry SET seal_seq = seal_seq + 1 WHERE seal_seq > 5 ORDER BY seal_seq DESC");
        insert(50, 50);
        database.execute("UPDATE audit_entry SET seal_seq = 6, key_id = '%s', mac = SHA2('x', 256) WHERE id = 50"
                .formatted(vault.currentKey()));
        database.execute("UPDATE audit_head SET seq = 11");
        assertTrue(kinds().contains(Kind.CHANGED));
        assertEquals(6, verify().breaks().getFirst().seq());
    }

    @Test
    void anOldLookingRowThatWasSlippedToTheSealerIsSuspected() throws SQLException {
        database.execute("UPDATE audit_entry SET at = at + INTERVAL 1 DAY WHERE seal_seq IS NULL");
        insert(90_000, 90_000);
        assertEquals(1, seal());
        insert(60, 60);
        assertEquals(1, seal());
        assertEquals(Set.of(Kind.BACKDATED), kinds());
    }

    @Test
    void aChangedHeadIsFound() throws SQLException {
        database.execute("UPDATE audit_head SET mac = SHA2('x', 256)");
        assertEquals(Set.of(Kind.HEAD_CHANGED), kinds());
        database.execute("UPDATE audit_head SET seq = 8");
        assertEquals(Set.of(Kind.BEYOND_HEAD), kinds());
        database.execute("DELETE FROM audit_head");
        assertEquals(Set.of(Kind.HEAD_CHANGED), kinds());
        assertThrows(IllegalStateException.class, this::seal);
    }

    @Test
    void anEndThatWasCutOffIsMissing() throws SQLException {
        database.execute("DELETE FROM audit_entry WHERE seal_seq > 7");
        assertEquals(Set.of(Kind.TRUNCATED), kinds());
        assertEquals(8, verify().breaks().getFirst().seq());
    }

    @Test
    void cuttingOffTheEndWithItsHeadIsFoundByThePlatform() throws SQLException {
        String ten = database.query("SELECT mac FROM audit_head").getFirst();
        database.execute("DELETE FROM audit_entry WHERE seal_seq > 7");
        database.execute("UPDATE audit_head SET seq = 7, mac = (SELECT mac FROM audit_entry WHERE seal_seq = 7)");
        assertEquals(Set.of(), kinds(), "the chain alone cannot know");
        var known = new KnownHead(DAY, 10, ten);
        assertEquals(Set.of(Kind.TRUNCATED), kinds(known));

        insert(30, 35);
        assertEquals(6, seal());
        assertEquals(Set.of(Kind.REWRITTEN), kinds(known), "nor does growing over it hide it");
        assertEquals(10, verify(known).breaks().getFirst().seq());
    }

    @Test
    void twoSealersNeverForkTheChain() throws Exception {
        insert(100, 899);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Integer> sealer = () -> {
                int all = 0;
                for (int round = 0; round < 40; round++) {
                    try (Connection connection = database.open()) {
                        all += TenantBinding.call(COUNTY, () -> Sealer.seal(connection, vault, NOW, 10));
                    }
                }
                return all;
            };
            int sealed = 0;
            for (Future<Integer> each : pool.invokeAll(List.of(sealer, sealer, sealer, sealer))) {
                sealed += each.get();
            }
            assertEquals(800, sealed);
        }
        Verification found = verify();
        assertEquals(List.of(), found.breaks());
        assertEquals(810, found.rows());
    }

    @Test
    void anotherCountysKeyMakesAnotherMac() throws SQLException {
        try (Connection connection = database.open()) {
            Verification foreign = TenantBinding.call(
                    "chain-other", () -> new ChainWalk(vault, List.of()).walk(new ChainTable(connection), NOW));
            assertEquals(10, foreign.breaks().size());
        }
        assertNotEquals(List.of(), database.query("SELECT mac FROM audit_entry"));
    }

    private void insert(int from, int to) throws SQLException {
        try (Connection connection = database.open();
                var statement = connection.prepareStatement(
                        "INSERT INTO audit_entry (id, at, actor_id, actor_name, action, subject, details)"
                                + " VALUES (?, ?, 1, 'clerk', 'HOUSEHOLD_CHANGED', 'household:1', '{\"reason\":\"核对\"}')")) {
            for (int id = from; id <= to; id++) {
                statement.setLong(1, id);
                statement.setObject(2, ChainTable.utc(LONG_AGO.plusSeconds(id).plusNanos(123_000)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private int seal() throws SQLException {
        return seal(NOW);
    }

    private int seal(Instant before) throws SQLException {
        try (Connection connection = database.open()) {
            return TenantBinding.call(COUNTY, () -> Sealer.seal(connection, vault, before, 500));
        }
    }

    private Verification verify(KnownHead... known) throws SQLException {
        try (Connection connection = database.open()) {
            return TenantBinding.call(
                    COUNTY, () -> new ChainWalk(vault, List.of(known)).walk(new ChainTable(connection), NOW));
        }
    }

    private Set<Kind> kinds(KnownHead... known) throws SQLException {
        return verify(known).breaks().stream().map(ChainBreak::kind).collect(Collectors.toSet());
    }

    private static List<String> words(Verification found) {
        return found.breaks().stream().map(ChainBreak::words).toList();
    }
}
