package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.HolidayNotices;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.Cases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the page of one case asks of the services. */
@Singleton
class CasePageDesk {
    private final Cases cases;
    private final HolidayNotices calendars;
    private final Clock clock;

    CasePageDesk(Cases cases, HolidayNotices calendars, Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    WorkingCalendar calendar(Actor actor) {
        return calendars.calendar(actor);
    }

    /** @throws cn.binggui.core.Refusal NOT_FOUND if there is none in the actor's scope */
    CaseView open(Actor actor, long id) {
        return cases.get(actor, id);
    }
}
