package cn.binggui.app.manage;

import cn.binggui.core.audit.Sealer;
import cn.binggui.core.job.JobScheduler;
import cn.binggui.core.job.ScheduleState;
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

/** Looks at every chain's and every county's database, and at the schedule. */
@Singleton
class Health {
    private static final int SECONDS = 3;
    private static final String PLATFORM = "";

    private final TenantDatabases databases;
    private final Connections connections;
    private final Sealer sealer;
    private final JobScheduler scheduler;
    private final Clock clock;

    Health(TenantDatabases databases, Connections connections, Sealer sealer, JobScheduler scheduler, Clock clock) {
        this.databases = databases;
        this.connections = connections;
        this.sealer = sealer;
        this.scheduler = scheduler;
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
     * @param status DEGRADED where some county, the sealing of some chain or the schedule fails while the rest serves
     * @param platform the platform's own database
     * @param counties each county's database
     * @param scheduler this node's part in the schedule of jobs
     * @param pools connections to each database server
     */
    record Answer(Status status, Part platform, List<Part> counties, Schedule scheduler, List<PoolState> pools) {}

    /**
     * How this node takes part in the schedule of jobs.
     *
     * @param status DOWN where it no longer looks for work
     * @param polledAt when it last looked; absent before the first time
     * @param executedAt when it last ended a piece of work, at least every half minute over all nodes; absent before the first one
     * @param failed whether that piece of work failed
     * @param running how many jobs it runs now
     */
    record Schedule(
            Status status,
            @Nullable Instant polledAt,
            @Nullable Instant executedAt,
            boolean failed,
            int running) {
        static Schedule of(ScheduleState state) {
            return new Schedule(
                    state.alive() ? Status.UP : Status.DOWN,
                    state.polledAt(),
                    state.executedAt(),
                    state.failed(),
                    state.running());
        }
    }

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
        Schedule schedule = Schedule.of(scheduler.state());
        boolean all = platform.status() == Status.UP
                && schedule.status() == Status.UP
                && counties.stream().allMatch(county -> county.status() == Status.UP);
        Status status = platform.status() == Status.DOWN ? Status.DOWN : all ? Status.UP : Status.DEGRADED;
        return new Answer(status, platform, counties, schedule, connections.pools());
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

    /** Returns how long the oldest row of the bound county, or else of the platform, has waited for its seal, in seconds. */
    long lag() {
        try {
            Optional<Instant> since = sealer.waitingSince();
            return since.map(at ->
                            Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
                    .orElse(0L);
        } catch (SQLException | RuntimeException e) {
            return 0;
        }
    }
}
