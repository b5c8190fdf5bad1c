package cn.binggui.core.casework.store;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.job.RecurringWork;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the days of open cases anew when a holiday notice has been entered.
 *
 * <p>Each case's row says on which version of the calendar its days were counted; so the work can stop anywhere and goes on where rows of
 * an older version are left, on any node.
 */
@Singleton
class Reprojection implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(Reprojection.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    static final int CHUNK = 1000;

    private final TenantDatabases databases;
    private final WorkingCalendars calendars;
    private final ReprojectionChunk chunks;

    Reprojection(TenantDatabases databases, WorkingCalendars calendars, ReprojectionChunk chunks) {
        this.databases = databases;
        this.calendars = calendars;
        this.chunks = chunks;
    }

    @Override
    public String name() {
        return "case-reprojection";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (String county : databases.counties()) {
            if (!databases.unavailable().contains(county)) {
                try {
                    TenantBinding.run(county, () -> project(stopping));
                } catch (RuntimeException e) {
                    LOG.warn("the open cases of {} are not counted anew yet", county, e);
                }
            }
        }
    }

    /** Counts anew whatever of the bound county was counted on another version than the present one. */
    void project(BooleanSupplier stopping) {
        WorkingCalendar calendar = calendars.current();
        String reason = calendars.lastEntry();
        long reached = 0;
        long count = 0;
        while (!stopping.getAsBoolean()) {
            ReprojectionChunk.Done done = chunks.project(calendar, reason, reached, CHUNK);
            count += done.count();
            if (done.last() == 0) {
                break;
            }
            reached = done.last();
        }
        if (count > 0) {
            LOG.info("{} open cases of {} were counted anew", count, TenantBinding.current());
        }
    }
}
