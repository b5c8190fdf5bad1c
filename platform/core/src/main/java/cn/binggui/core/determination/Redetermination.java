package cn.binggui.core.determination;

import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobKind;
import cn.binggui.core.job.JobRun;
import cn.binggui.core.job.JobWork;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Determines all of a county's open households anew and stores what came out otherwise.
 *
 * <p>While one thread writes a chunk's results, another reads and determines the next chunk; so at most two chunks are in memory, whatever
 * the size of the county.
 */
@Singleton
class Redetermination implements JobWork {
    private final StoredDeterminations determinations;
    private final RedeterminationWriter writer;
    private final Connections connections;
    private final Clock clock;

    Redetermination(
            StoredDeterminations determinations, RedeterminationWriter writer, Connections connections, Clock clock) {
        this.determinations = determinations;
        this.writer = writer;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return JobKind.REDETERMINATION;
    }

    @Override
    public long remaining(Job job) {
        return writer.householdsAfter(job.reached());
    }

    @Override
    public void run(JobRun run) {
        Job job = run.job();
        String county = TenantBinding.current();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = connections.county();
                ExecutorService ahead = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("redetermination-" + job.id()).factory())) {
            var reading =
                    new RedeterminationReader(connection, determinations.redeterminer(), job.asOf(), job.id(), at);
            long reached = job.reached();
            Future<Redetermined> next = ahead.submit(bound(county, reading, reached));
            for (Redetermined chunk = get(next); !chunk.isEnd(); chunk = get(next)) {
                next = ahead.submit(bound(county, reading, chunk.reached()));
                writer.write(run, chunk);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the households cannot be read", e);
        }
    }

    private static Callable<Redetermined> bound(String county, RedeterminationReader reading, long after) {
        return () -> TenantBinding.call(county, () -> reading.next(after));
    }

    private static Redetermined get(Future<Redetermined> chunk) throws SQLException {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case RuntimeException own -> throw own;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
