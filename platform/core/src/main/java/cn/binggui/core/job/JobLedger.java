package cn.binggui.core.job;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What people do to jobs, each with its audit row in one transaction. */
@Singleton
class JobLedger {
    private final JobRepository jobs;
    private final AuditLog audit;
    private final Clock clock;

    JobLedger(JobRepository jobs, AuditLog audit, Clock clock) {
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(TenantDataSource.NAME)
    void open(Actor actor, Job job) {
        jobs.save(job);
        audit.record(
                actor,
                AuditAction.JOB_STARTED,
                subject(job.id()),
                Map.of("kind", job.kind().label(), "asOf", job.asOf().toString()));
    }

    @Transactional(TenantDataSource.NAME)
    void cancel(Actor actor, long job) {
        if (jobs.askToStop(job) + jobs.cancelWaiting(job, clock.instant().truncatedTo(ChronoUnit.MICROS)) == 0) {
            throw Refusal.conflict("作业已经结束或正在取消");
        }
        audit.record(actor, AuditAction.JOB_CANCELLED, subject(job), Map.of());
    }

    @Transactional(TenantDataSource.NAME)
    void resume(Actor actor, long job) {
        if (jobs.resume(job, actor.userId(), actor.displayName()) == 0) {
            throw Refusal.conflict("作业已在继续，或已完成");
        }
        audit.record(actor, AuditAction.JOB_STARTED, subject(job), Map.of("resumed", "是"));
    }

    private static String subject(long job) {
        return "job:" + job;
    }
}
