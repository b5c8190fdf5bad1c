package cn.binggui.app.manage;

import cn.binggui.core.audit.Sealer;
import cn.binggui.core.identity.WebSessions;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The numbers that are looked up whenever somebody asks for the metrics. */
@Singleton
class Figures {
    private final TenantDatabases databases;
    private final Connections connections;
    private final Sealer sealer;
    private final Health health;
    private final Clock clock;

    Figures(TenantDatabases databases, Connections connections, Sealer sealer, Health health, Clock clock) {
        this.databases = databases;
        this.connections = connections;
        this.sealer = sealer;
        this.health = health;
        this.clock = clock;
    }

    /** Returns how many jobs wait or run, over all counties that can be reached. */
    long countOpenJobs() {
        long open = 0;
        for (String county : databases.counties()) {
            open += TenantBinding.call(county, this::openJobs);
        }
        return open;
    }

    private long openJobs() {
        try (Connection connection = connections.county();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT COUNT(*) FROM job WHERE open_kind IS NOT NULL")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException | RuntimeException e) {
            return 0;
        }
    }

    /** Returns how many browsers are logged in, over all nodes; not a number where the database does not answer. */
    double countLogIns() {
        Instant now = clock.instant();
        try (Connection connection = connections.platform();
                var statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM web_session WHERE ended_at IS NULL AND started_at > ? AND seen_at > ?")) {
            statement.setObject(1, LocalDateTime.ofInstant(now.minus(WebSessions.LONGEST), ZoneOffset.UTC));
            statement.setObject(2, LocalDateTime.ofInstant(now.minus(WebSessions.IDLE), ZoneOffset.UTC));
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException | RuntimeException e) {
            return Double.NaN;
        }
    }

    int countUnavailable() {
        return databases.unavailable().size();
    }

    int countFailingChains() {
        return sealer.failures().size();
    }

    long greatestLagSeconds() {
        long greatest = health.lag();
        for (String county : databases.counties()) {
            greatest = Math.max(greatest, TenantBinding.call(county, health::lag));
        }
        return greatest;
    }
}
