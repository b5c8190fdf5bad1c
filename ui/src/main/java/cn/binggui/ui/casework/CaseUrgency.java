package cn.binggui.ui.casework;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.ui.Texts;
import java.time.LocalDate;

/**
 * How much time is left.
 *
 * @param words for example 应于 2026-03-31 前办理，还有 3 个工作日; empty where no limit runs and nothing is to be said
 */
record CaseUrgency(Lamp lamp, String words) {
    static CaseUrgency of(CaseOutlook outlook, CasePhase phase, WorkingCalendar calendar, LocalDate today) {
        LocalDate actBy = outlook.actBy();
        Lamp lamp = Lamp.on(calendar, today, actBy);
        if (actBy == null) {
            return new CaseUrgency(
                    lamp,
                    switch (phase) {
                        case SUSPENDED -> Texts.text("casepage.lamp.suspended");
                        case APPLIED -> Texts.text("casepage.lamp.applied");
                        case RUNNING -> Texts.text("casepage.lamp.none");
                        case REFUSED, COMPLETE, CLOSED_REFUSED, WITHDRAWN -> "";
                    });
        }
        if (actBy.isBefore(today)) {
            return new CaseUrgency(lamp, Texts.text("casepage.lamp.overdue", actBy, working(calendar, actBy, today)));
        }
        return new CaseUrgency(
                lamp,
                actBy.equals(today)
                        ? Texts.text("casepage.lamp.today", actBy)
                        : Texts.text("casepage.lamp.left", actBy, working(calendar, today, actBy)));
    }

    /** Counts the working days after one day up to another. */
    private static long working(WorkingCalendar calendar, LocalDate after, LocalDate until) {
        return after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(calendar::isWorking)
                .count();
    }
}
