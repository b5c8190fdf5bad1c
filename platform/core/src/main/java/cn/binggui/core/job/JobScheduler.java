package cn.binggui.core.job;

import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schedule that all nodes share, in the platform's database: which job of which county is to be run, and which node does it.
 *
 * <p>A county's job and its place in the schedule lie in two databases. The job is stored first; the sweep puts every open job in its place
 * again, so that none is lost in between.
 */
@Singleton
public class JobScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    /** For two jobs, and for the recurring work beside them. */
    private static final int THREADS = 3;

    private static final int MISSED_HEARTBEATS = 6;
    private static final Duration POLLING = Duration.ofSeconds(2);
    private static final Duration SWEEPING = Duration.ofSeconds(30);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final TenantDatabases databases;
    private final JobRepository jobs;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final ScheduleWatch watch;

    JobScheduler(
            @Named("default") DataSource platform,
            TenantDatabases databases,
            JobRepository jobs,
            JobRunner runner,
            JobSettings settings,
            List<RecurringWork> works,
            Clock clock) {
        this.databases = databases;
        this.jobs = jobs;
        task = Tasks.oneTime("job")
                .onFailure((complete, operations) -> operations.reschedule(
                        complete, complete.getTimeDone().plus(isStopping() ? Duration.ZERO : RETRY)))
                .execute((instance, context) -> runner.run(
                        JobKey.parse(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown()));
        List<RecurringTask<?>> recurring = new ArrayList<>();
        recurring.add(Tasks.recurring("job-sweep", FixedDelay.of(SWEEPING)).execute((instance, context) -> sweep()));
        works.forEach(work -> recurring.add(recurring(work)));
        watch = new ScheduleWatch(clock);
        scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(platform), task)
                .startTasks(recurring)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOPPING)
                .alwaysPersistTimestampInUTC()
                .enableImmediateExecution()
                .addSchedulerListener(watch)
                .build();
    }

    /** Begins to run jobs on this node; a node that only runs a command does not begin. */
    public void begin() {
        scheduler.start();
    }

    /** Lets the jobs of this node stop at their next step; another node, or the next start, goes on with them. */
    @PreDestroy
    public void end() {
        scheduler.stop();
    }

    /** Returns how this node takes part in the schedule. */
    public ScheduleState state() {
        SchedulerState state = scheduler.getSchedulerState();
        long running = scheduler.getCurrentlyExecuting().stream()
                .filter(each -> each.getTaskInstance().getTaskName().equals(task.getName()))
                .count();
        return watch.state(state.isStarted() && !state.isShuttingDown(), (int) running);
    }

    /** Puts the job into the schedule unless it stands there. */
    void submit(JobKey key) {
        try {
            scheduler.scheduleIfNotExists(task.instance(key.text()), Instant.now());
        } catch (RuntimeException e) {
            LOG.warn("the job {} waits for the sweep", key.text(), e);
        }
    }

    private static RecurringTask<Void> recurring(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.pause()))
                .execute((instance, context) ->
                        work.run(() -> context.getSchedulerState().isShuttingDown()));
    }

    private boolean isStopping() {
        return scheduler.getSchedulerState().isShuttingDown();
    }

    private void sweep() {
        for (String county : databases.counties()) {
            if (!databases.unavailable().contains(county)) {
                try {
                    TenantBinding.run(county, () -> jobs.open().forEach(job -> submit(new JobKey(county, job.id()))));
                } catch (RuntimeException e) {
                    LOG.warn("the open jobs of {} cannot be read", county, e);
                }
            }
        }
    }
}
