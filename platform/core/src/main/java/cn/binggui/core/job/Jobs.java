package cn.binggui.core.job;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.tenancy.TenantBinding;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The county's jobs, for those who work on the whole county. */
@Singleton
public class Jobs {
    private static final int LONGEST_PAGE = 500;

    private final JobRepository jobs;
    private final JobLedger ledger;
    private final JobScheduler scheduler;
    private final Ids ids;
    private final Clock clock;

    Jobs(JobRepository jobs, JobLedger ledger, JobScheduler scheduler, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the jobs, the latest first. */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    public List<Job> list(Actor actor, int offset, int limit) {
        requireWholeCounty(actor);
        return jobs.page(offset, Math.min(limit, LONGEST_PAGE));
    }

    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    public long count(Actor actor) {
        requireWholeCounty(actor);
        return jobs.count();
    }

    /**
     * Returns a job.
     *
     * @throws Refusal NOT_FOUND where the county has no such job
     */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    public Job get(Actor actor, long job) {
        requireWholeCounty(actor);
        return jobs.findById(job).orElseThrow(() -> Refusal.notFound("没有这个作业，或您无权查看"));
    }

    /** Returns the items that the job could not do, at most a thousand of them, by name. */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    public List<JobFailure> failures(Actor actor, long job) {
        requireWholeCounty(actor);
        return jobs.failures(job, JobRun.LISTED_FAILURES);
    }

    /**
     * Starts a job; it runs soon, on some node.
     *
     * @param asOf not after today, and at most a year before
     * @return the job's key
     * @throws Refusal CONFLICT while another of the kind is open; BAD_INPUT for another day
     */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    public long start(Actor actor, JobKind kind, LocalDate asOf) {
        requireWholeCounty(actor);
        LocalDate today = LocalDate.now(clock);
        if (asOf.isAfter(today) || asOf.isBefore(today.minusYears(1))) {
            throw Refusal.badInput("asOf", "核定日应在 %s 至 %s 之间".formatted(today.minusYears(1), today));
        }
        Job job = new Job(
                ids.next(),
                kind,
                JobState.WAITING,
                asOf,
                0,
                0,
                0,
                0,
                0,
                actor.userId(),
                actor.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                "",
                kind,
                1);
        opening(() -> ledger.open(actor, job));
        submit(job.id());
        return job.id();
    }

    /**
     * Cancels a job: one that runs stops at its next step, and what it has done stays.
     *
     * @throws Refusal CONFLICT where it has ended
     */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    public void cancel(Actor actor, long job) {
        get(actor, job);
        ledger.cancel(actor, job);
    }

    /**
     * Lets a job that was cancelled or that failed go on from where it stopped, on the actor's behalf.
     *
     * @throws Refusal CONFLICT where it goes on already or is done, or another of the kind is open
     */
    @Permission({Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR})
    public void resume(Actor actor, long job) {
        get(actor, job);
        opening(() -> ledger.resume(actor, job));
        submit(job);
    }

    /** Returns whether a person may start jobs, as {@link Permission} says for a person who calls. */
    static boolean mayStart(Actor actor) {
        return (actor.is(Role.COUNTY_ADMIN) || actor.is(Role.COUNTY_OPERATOR))
                && actor.scope().township() == null;
    }

    private void submit(long job) {
        scheduler.submit(new JobKey(TenantBinding.current(), job));
    }

    private static void requireWholeCounty(Actor actor) {
        if (!mayStart(actor)) {
            throw Refusal.forbidden("作业涉及全县家庭，只有负责全县的人员可以查看和操作");
        }
    }

    private static void opening(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw Refusal.conflict("本县已有同类作业尚未结束，请等它完成或取消后再启动");
            }
            throw e;
        }
    }
}
