package cn.binggui.core.job;

/** Ends a run before its work is done; the chunk whose transaction it leaves is rolled back. */
public final class JobStopped extends RuntimeException {
    JobStopped(String message) {
        super(message, null, false, false);
    }
}
