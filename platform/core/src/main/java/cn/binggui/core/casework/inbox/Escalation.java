package cn.binggui.core.casework.inbox;

import cn.binggui.core.Ids;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.core.job.RecurringWork;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import cn.binggui.policy.declared.Performer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those whose turn it is of limits that end soon, and the county of those that have ended; once of each day on which a case is due.
 */
@Singleton
class Escalation implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int TOGETHER = 500;
    private static final int COUNTY = Audience.of(Set.of(Performer.COUNTY)) | Audience.ADMIN;

    private final InboxRows inbox;
    private final DueRows due;
    private final TenantDatabases databases;
    private final WorkingCalendars calendars;
    private final Ids ids;
    private final Clock clock;

    Escalation(
            InboxRows inbox, DueRows due, TenantDatabases databases, WorkingCalendars calendars, Ids ids, Clock clock) {
        this.inbox = inbox;
        this.due = due;
        this.databases = databases;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case-limits";
    }

    /** Several times a day, so that a county whose database was away in the morning is told all the same. */
    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run(BooleanSupplier stopping) {
        LocalDate today = LocalDate.now(clock);
        for (String county : databases.counties()) {
            if (!stopping.getAsBoolean() && !databases.unavailable().contains(county)) {
                try {
                    TenantBinding.run(county, () -> tell(today));
                } catch (RuntimeException e) {
                    LOG.warn("the limits of cases in {} wait for the next time", county, e);
                }
            }
        }
    }

    /** Tells of what is near or over on a day, in the county that is bound; what was told is not told again. */
    void tell(LocalDate today) {
        LocalDate near = Lamp.lastYellow(calendars.current(), today);
        int told = tell(NotificationKind.NEAR, today, near, 0)
                + tell(NotificationKind.OVERDUE, BEGINNING, today.minusDays(1), COUNTY);
        int removed = 0;
        int last;
        do {
            last = inbox.removeBefore(clock.instant().minus(KEPT), TOGETHER);
            removed += last;
        } while (last == TOGETHER);
        if (told + removed > 0) {
            LOG.info("{} limits were told, {} old notifications removed", told, removed);
        }
    }

    /** The untold ones grow fewer with every round, since each round tells all that it found. */
    private int tell(NotificationKind kind, LocalDate from, LocalDate to, int alsoTo) {
        int told = 0;
        List<DueRows.Due> found;
        do {
            found = due.untold(kind, from, to, TOGETHER);
            inbox.add(found.stream().map(each -> row(each, kind, alsoTo)).toList());
            told += found.size();
        } while (found.size() == TOGETHER);
        return told;
    }

    private InboxRows.Stored row(DueRows.Due each, NotificationKind kind, int alsoTo) {
        return new InboxRows.Stored(
                ids.next(),
                each.caseId(),
                each.township(),
                each.village(),
                each.turn() | alsoTo,
                kind,
                each.actBy(),
                0,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
