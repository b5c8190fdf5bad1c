package cn.binggui.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The running sealer, on the counties' own databases. */
class SealerTest {
    private static final String COUNTY = "didao";
    private final Sealer sealer = RunningApp.bean(Sealer.class);
    private final Connections connections = RunningApp.bean(Connections.class);
    private final KnownHeads heads = RunningApp.bean(KnownHeads.class);

    @Test
    void whatIsTakenDownIsSealedWithinSecondsAndItsHeadKept() throws Exception {
        Actor actor = RunningApp.actor(COUNTY + "-admin");
        long before = TenantBinding.call(COUNTY, () -> sealer.verify().rows());
        TenantBinding.run(
                COUNTY,
                () -> RunningApp.bean(AuditLog.class).record(actor, AuditAction.JOB_STARTED, "job:1", Map.of()));
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(40));
        while (TenantBinding.call(COUNTY, () -> sealer.verify().rows()) == before) {
            assertTrue(Instant.now().isBefore(giveUp), sealer.failures().toString());
            Thread.sleep(200);
        }
        while (TenantBinding.call(COUNTY, () -> sealer.verify().knownHeads()) == 0) {
            assertTrue(Instant.now().isBefore(giveUp), "the platform keeps the head");
            Thread.sleep(200);
        }
        assertTrue(TenantBinding.call(COUNTY, sealer::verify).isIntact());
    }

    @Test
    void oneBrokenChainStopsAtOnceAndLeavesTheOthersAlone() throws SQLException {
        RunningApp.bean(AuditLog.class)
                .recordOnPlatform(RunningApp.actor("province-admin"), AuditAction.KEYS_ROTATED, "keys", Map.of());
        String broken = "xiangning";
        heads.keep(broken, new Head(1_000_000, "f".repeat(64)), Instant.now());
        try {
            assertThrows(IllegalStateException.class, () -> TenantBinding.call(broken, sealer::seal));
            sealer.sealAll();
            assertTrue(sealer.failures().containsKey(broken));
            assertFalse(sealer.failures().containsKey(COUNTY));
            assertFalse(sealer.failures().containsKey(Sealer.PLATFORM));
            assertFalse(TenantBinding.call(broken, sealer::verify).isIntact());
            TenantBinding.call(broken, () -> {
                sealer.acceptRestored();
                return broken;
            });
            sealer.sealAll();
            assertFalse(sealer.failures().containsKey(broken));
        } finally {
            try (Connection connection = connections.platform();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM audit_day_head WHERE seq = 1000000");
            }
        }
    }

    @Test
    void aHeadIsNeverReplacedByALowerOne() throws SQLException {
        String chain = "heads-test";
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        heads.keep(chain, new Head(12, "a".repeat(64)), now);
        heads.keep(chain, new Head(10, "b".repeat(64)), now);
        assertEquals(12, heads.last(chain).orElseThrow().seq());
        heads.keep(chain, new Head(20, "c".repeat(64)), now.plus(Duration.ofDays(1)));
        assertEquals(2, heads.of(chain).size());
        heads.supersedeAbove(chain, 12);
        assertEquals(12, heads.last(chain).orElseThrow().seq());
        heads.keep(chain, new Head(13, "d".repeat(64)), now.plus(Duration.ofDays(1)));
        assertEquals(13, heads.last(chain).orElseThrow().seq());
    }
}
