package cn.binggui.app.manage;

import cn.binggui.core.audit.Sealer;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.PoolState;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at every chain's and every county's database. */
@Singleton
class Health {
    private static final int SECONDS = 3;
    private static final String PLATFORM = "";

    private final TenantDatabases databases;
    private final Connections connections;
    private final Sealer sealer;
    private final Clock clock;

    Health(TenantDatabases databases, Connections connections, Sealer sealer, Clock clock) {
        this.databases = databases;
        this.connections = connections;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Whether something serves. */
    enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /**
     * How the program is doing.
     *
     * @param status DEGRADED where some county, or the sealing of some chain, fails while the rest serves
     * @param platform the platform's own database
     * @param counties each county's database
     * @param pools connections to each database server
     */
    record Answer(Status status, Part platform, List<Part> counties, List<PoolState> pools) {}

    /**
     * A database.
     *
     * @param name the county; empty for the platform
     * @param status DEGRADED where it serves but its audit rows cannot be sealed
     * @param lagSeconds how long the oldest audit row has waited for its seal; 0 where none waits
     * @param failure what is wrong, in Chinese; absent where nothing is
     */
    record Part(
            String name,
            Status status,
            long lagSeconds,
            @Nullable String failure) {}

    Answer look() {
        Part platform = look(PLATFORM);
        List<Part> counties = new ArrayList<>();
        databases.counties().forEach(county -> counties.add(TenantBinding.call(county, () -> look(county))));
        boolean all =
                platform.status() == Status.UP && counties.stream().allMatch(county -> county.status() == Status.UP);
        Status status = platform.status() == Status.DOWN ? Status.DOWN : all ? Status.UP : Status.DEGRADED;
        return new Answer(status, platform, counties, connections.pools());
    }

    private Part look(String name) {
        try (Connection connection = name.equals(PLATFORM) ? connections.platform() : connections.county()) {
            if (!connection.isValid(SECONDS)) {
                return new Part(name, Status.DOWN, 0, "数据库没有应答");
            }
        } catch (SQLException | RuntimeException e) {
            return new Part(name, Status.DOWN, 0, "数据库无法连接");
        }
        String failure = sealer.failures().get(name);
        return new Part(name, failure == null ? Status.UP : Status.DEGRADED, lag(), failure);
    }

    private long lag() {
        try {
            Optional<Instant> since = sealer.waitingSince();
            return since.map(at ->
                            Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
                    .orElse(0L);
        } catch (SQLException | RuntimeException e) {
            return 0;
        }
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

    int countUnavailable() {
        return databases.unavailable().size();
    }

    int countFailingChains() {
        return sealer.failures().size();
    }

    long greatestLagSeconds() {
        long greatest = lag();
        for (String county : databases.counties()) {
            greatest = Math.max(greatest, TenantBinding.call(county, this::lag));
        }
        return greatest;
    }
}
