package cn.binggui.core.verification;

import cn.binggui.app.MovableClock;
import cn.binggui.app.RunningApp;
import cn.binggui.core.Ids;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.household.store.People;
import cn.binggui.core.tenancy.TenantDatabases;
import java.time.Duration;
import java.util.Map;

/**
 * A node on the real database with platforms of its own. Its clock stands a year ahead and moves only when it is told to, so that what it
 * requests is not due for the program's own node.
 */
final class Node {
    final Verifications verifications;
    final Delivery delivery;
    private final String county;

    Node(String county, Map<String, VerificationPlatform> reached, MovableClock clock) {
        this.county = county;
        var platforms = new VerificationPlatforms(reached);
        var requests = RunningApp.bean(RequestRepository.class);
        var reports = RunningApp.bean(ReportStore.class);
        var people = RunningApp.bean(People.class);
        verifications = new Verifications(
                requests,
                reports,
                platforms,
                people,
                RunningApp.bean(AuditLog.class),
                RunningApp.bean(Ids.class),
                clock);
        delivery = new Delivery(
                RunningApp.bean(TenantDatabases.class),
                platforms,
                requests,
                reports,
                people,
                new VerificationSettings(Duration.ofDays(1)),
                clock);
    }

    /** Does what is due, with the county bound already. */
    void turn() {
        delivery.turn(county, () -> false);
    }
}
