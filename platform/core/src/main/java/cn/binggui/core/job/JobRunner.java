package cn.binggui.core.job;

import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Accounts;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a job on this node, from where it is to its end. */
@Singleton
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration RECHECK = Duration.ofSeconds(2);

    private final JobRepository jobs;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<JobKind, JobWork> works = new EnumMap<>(JobKind.class);

    JobRunner(JobRepository jobs, Accounts accounts, Clock clock, List<JobWork> works) {
        this.jobs = jobs;
        this.accounts = accounts;
        this.clock = clock;
        works.forEach(work -> this.works.put(work.kind(), work));
    }

    /**
     * Runs the job if it is still to be run.
     *
     * @param stopping whether this node is to stop
     * @throws RuntimeException if it could not be ended properly and is to be tried again
     */
    void run(JobKey key, BooleanSupplier stopping) {
        TenantBinding.run(
                key.county(),
                () -> jobs.findById(key.job())
                        .filter(job -> job.state().isOpen())
                        .ifPresent(job -> run(job, key.county(), stopping)));
    }

    private void run(Job job, String county, BooleanSupplier stopping) {
        if (job.state() == JobState.CANCELLING) {
            finish(job, JobState.CANCELLED, "");
            return;
        }
        if (!starterMay(job, county)) {
            finish(job, JobState.FAILED, "启动人已被锁定或不再有此权限，作业已中止；可由有权限的人员继续");
            return;
        }
        Job taken = take(job);
        if (taken == null) {
            return;
        }
        try {
            work(taken).run(new JobRun(taken, jobs, new Leave(taken, county, stopping)));
            finish(taken, JobState.DONE, "");
        } catch (JobStopped stopped) {
            stopped(taken, county, stopped);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.error("the job {} of {} failed", job.id(), county, e);
            finish(taken, JobState.FAILED, "系统出错，已记入日志；排除故障后可从中断处继续");
        }
    }

    private @Nullable Job take(Job job) {
        long total = job.done() + work(job).remaining(job);
        // whoever changed it in the meantime, another node or a person, has the say
        return jobs.take(job.id(), job.version(), total, now()) == 1
                ? jobs.findById(job.id()).orElse(null)
                : null;
    }

    private void stopped(Job taken, String county, JobStopped stopped) {
        Job now = jobs.findById(taken.id()).orElseThrow();
        if (now.version() != taken.version()) {
            LOG.info("the job {} of {} goes on elsewhere", taken.id(), county);
        } else if (now.state() == JobState.CANCELLING) {
            finish(taken, JobState.CANCELLED, "");
        } else if (!starterMay(taken, county)) {
            finish(taken, JobState.FAILED, "启动人已被锁定或不再有此权限，作业已中止；可由有权限的人员继续");
        } else {
            throw stopped;
        }
    }

    private void finish(Job job, JobState state, String message) {
        if (jobs.finish(job.id(), job.version(), state.name(), message, now()) == 0) {
            LOG.info("the job {} was ended elsewhere", job.id());
        }
    }

    private boolean starterMay(Job job, String county) {
        Optional<Actor> starter = accounts.current(job.startedBy());
        return starter.filter(actor -> county.equals(actor.tenant()) && Jobs.mayStart(actor))
                .isPresent();
    }

    private JobWork work(Job job) {
        JobWork work = works.get(job.kind());
        if (work == null) {
            throw new IllegalStateException("nobody does jobs of the kind " + job.kind());
        }
        return work;
    }

    /** Whether the database was away or busy; then the schedule tries again by itself. */
    private static boolean isPassing(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether a run may go on: the node is not to stop, and the starter, asked every few seconds, still may do this. */
    private final class Leave implements BooleanSupplier {
        private final Job job;
        private final String county;
        private final BooleanSupplier stopping;
        private Instant checked = clock.instant();

        Leave(Job job, String county, BooleanSupplier stopping) {
            this.job = job;
            this.county = county;
            this.stopping = stopping;
        }

        @Override
        public boolean getAsBoolean() {
            if (stopping.getAsBoolean()) {
                return false;
            }
            if (clock.instant().isBefore(checked.plus(RECHECK))) {
                return true;
            }
            checked = clock.instant();
            return starterMay(job, county);
        }
    }
}
