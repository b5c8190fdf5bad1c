package cn.binggui.core.job;

import java.util.function.BooleanSupplier;

/** A job that is running on this node: how its work tells how far it is, and learns that it is to stop. */
public final class JobRun {
    /** Failed items that are listed; further ones are only counted. */
    static final int LISTED_FAILURES = 1000;

    private final Job job;
    private final JobRepository jobs;
    private final BooleanSupplier mayGoOn;
    private long failed;

    JobRun(Job job, JobRepository jobs, BooleanSupplier mayGoOn) {
        this.job = job;
        this.jobs = jobs;
        this.mayGoOn = mayGoOn;
        this.failed = job.failed();
    }

    /** Returns the job as it was when this run began. */
    public Job job() {
        return job;
    }

    /**
     * Takes down a chunk, in the caller's transaction in the county's database.
     *
     * @throws JobStopped if the job was cancelled, is run by another node by now, or this node is to stop; let it roll the
     *     transaction back
     */
    public void advance(JobStep step) {
        if (!mayGoOn.getAsBoolean()) {
            throw new JobStopped("this node may not go on with the job");
        }
        long rows = jobs.advance(
                job.id(),
                job.version(),
                step.reached(),
                step.done(),
                step.changed(),
                step.failures().size());
        if (rows == 0) {
            throw new JobStopped("the job was cancelled or taken over");
        }
        for (JobFailure failure : step.failures()) {
            if (failed < LISTED_FAILURES) {
                failed++;
                jobs.addFailure(job.id(), failure.item(), failure.reason());
            }
        }
    }
}
