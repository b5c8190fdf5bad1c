package cn.binggui.core.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Work that some node does again and again, one node at a time; after a crash it may be done twice. */
public interface RecurringWork {
    /** Returns the name in the schedule; it never changes. */
    String name();

    /** Returns how long to wait from its end to its next beginning. */
    Duration pause();

    /**
     * Does what there is to do at present; no county is bound.
     *
     * @param stopping whether this node is to stop
     */
    void run(BooleanSupplier stopping);
}
