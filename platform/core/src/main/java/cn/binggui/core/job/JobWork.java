package cn.binggui.core.job;

/** The work of one kind of job; it runs with the county bound, in chunks of items by rising key. */
public interface JobWork {
    JobKind kind();

    /** Returns how many items follow the one that the job has reached. */
    long remaining(Job job);

    /**
     * Does what is left. With each chunk's results, in the same transaction, it calls {@link JobRun#advance}.
     *
     * @throws JobStopped as {@link JobRun#advance} threw it
     */
    void run(JobRun run);
}
