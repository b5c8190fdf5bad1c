package cn.binggui.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A county's database that was brought back to an older state, behind the program's back. */
class ChainAcceptanceTest {
    private static final String COUNTY = "shiquan";
    private static final String REASON = "机房用九月的磁盘快照恢复了数据库";
    private final Sealer sealer = RunningApp.bean(Sealer.class);
    private final ChainAcceptance acceptance = RunningApp.bean(ChainAcceptance.class);
    private final Connections connections = RunningApp.bean(Connections.class);
    private final Actor province = RunningApp.actor("province-admin");

    @Test
    void aShorterChainGoesOnOnceItIsAcceptedAndBothLogsTellWhy() throws Exception {
        long end = sealed().seq();
        sealed();
        long known = sealed().seq();
        cutOffAfter(end);
        assertFalse(TenantBinding.call(COUNTY, sealer::verify).isIntact());
        assertThrows(IllegalStateException.class, () -> TenantBinding.call(COUNTY, sealer::seal));

        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(Refusal.class, () -> acceptance.accept(province, COUNTY, " 因为 "))
                        .kind());
        ChainAcceptance.Accepted accepted = acceptance.accept(province, COUNTY, " " + REASON + " ");
        assertEquals(end, accepted.end());
        assertEquals(known, accepted.known());
        assertTrue(accepted.heads() >= 1);

        assertTrue(TenantBinding.call(COUNTY, sealer::verify).isIntact());
        sealed();
        assertTrue(TenantBinding.call(COUNTY, sealer::verify).isIntact());
        AuditTrail trail = RunningApp.bean(AuditTrail.class);
        AuditEntry inCounty = trail.ofCounty(RunningApp.actor("auditor"), COUNTY, acceptances(), null, 1)
                .entries()
                .getFirst();
        assertEquals(REASON, inCounty.reason());
        assertEquals(Map.of("end", Long.toString(end), "known", Long.toString(known)), inCounty.details());
        AuditEntry onPlatform =
                trail.ofPlatform(province, acceptances(), null, 1).entries().getFirst();
        assertEquals("tenant:" + COUNTY, onPlatform.subject());
        assertEquals(REASON, onPlatform.reason());
        assertEquals(inCounty.details(), onPlatform.details());

        Refusal again = assertThrows(Refusal.class, () -> acceptance.accept(province, COUNTY, REASON));
        assertEquals(Refusal.Kind.CONFLICT, again.kind());
        assertTrue(again.getMessage().contains("无须认可"), again.getMessage());
    }

    @Test
    void aChainWithAnythingElseWrongIsNotAccepted() throws Exception {
        long end = sealed().seq();
        sealed();
        cutOffAfter(end);
        update("UPDATE audit_entry SET subject = CONCAT('x', subject) WHERE seal_seq = " + end);
        try {
            Refusal refusal = assertThrows(Refusal.class, () -> acceptance.accept(province, COUNTY, REASON));
            assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
            assertTrue(refusal.getMessage().contains("另有异常"), refusal.getMessage());
            assertThrows(IllegalStateException.class, () -> TenantBinding.call(COUNTY, sealer::seal));
        } finally {
            update("UPDATE audit_entry SET subject = SUBSTRING(subject, 2) WHERE seal_seq = " + end);
        }
        acceptance.accept(province, COUNTY, REASON);
        assertTrue(TenantBinding.call(COUNTY, sealer::verify).isIntact());
    }

    @Test
    void onlyTheProvincesAdministratorMay() {
        for (String user : List.of(COUNTY + "-admin", "auditor", "province")) {
            assertThrows(Refusal.class, () -> acceptance.accept(RunningApp.actor(user), COUNTY, REASON), user);
        }
    }

    /** Adds a row, and waits until it is sealed and the platform knows the head. */
    private KnownHead sealed() throws Exception {
        KnownHeads heads = RunningApp.bean(KnownHeads.class);
        TenantBinding.run(
                COUNTY,
                () -> RunningApp.bean(AuditLog.class).record(province, AuditAction.JOB_STARTED, "job:1", Map.of()));
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(40));
        while (true) {
            sealer.sealAll();
            Verification found = TenantBinding.call(COUNTY, sealer::verify);
            KnownHead last = heads.last(COUNTY).orElse(null);
            if (found.unsealed() == 0 && last != null && last.seq() == found.seq()) {
                return last;
            }
            assertTrue(Instant.now().isBefore(giveUp), sealer.failures().toString());
            Thread.sleep(200);
        }
    }

    /** What an older copy of the database's files looks like. */
    private void cutOffAfter(long seq) throws SQLException {
        update("DELETE FROM audit_entry WHERE seal_seq > " + seq);
        update("UPDATE audit_head SET seq = %1$d, mac = (SELECT mac FROM audit_entry WHERE seal_seq = %1$d)"
                .formatted(seq));
    }

    private void update(String sql) throws SQLException {
        TenantBinding.call(COUNTY, () -> {
            try (Connection connection = connections.county();
                    var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    private static AuditQuery acceptances() {
        return new AuditQuery(null, null, null, AuditAction.CHAIN_ACCEPTED, "tenant:" + COUNTY);
    }
}
