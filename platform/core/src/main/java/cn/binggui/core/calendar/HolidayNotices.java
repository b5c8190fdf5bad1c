package cn.binggui.core.calendar;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The State Council's holiday notices, as the province keeps them. */
@Singleton
public class HolidayNotices {
    private final HolidayNoticeRepository notices;
    private final HolidaySpanRepository spans;
    private final WorkingCalendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    HolidayNotices(
            HolidayNoticeRepository notices,
            HolidaySpanRepository spans,
            WorkingCalendars calendars,
            AuditLog audit,
            Clock clock) {
        this.notices = notices;
        this.spans = spans;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns every entry ever made, the last one first. */
    @Permission
    public List<EnteredNotice> journal(Actor actor) {
        return calendars.journal();
    }

    /** Returns the calendar in force. */
    @Permission
    public WorkingCalendar calendar(Actor actor) {
        return calendars.current();
    }

    /**
     * Enters a year's notice, or replaces the one that was entered for that year; the former stays in the journal.
     *
     * @param reason why, for the journal
     * @param known the version of the calendar that the person saw
     * @throws Refusal BAD_INPUT with every mistake; CONFLICT where somebody has entered a notice in the meantime
     */
    @Permission(Role.PROVINCE_ADMIN)
    @Transactional
    public long enter(Actor actor, HolidayNotice notice, String reason, long known) {
        NoticeCheck.check(notice, reason);
        if (notices.lockedVersion() != known) {
            throw Refusal.conflict("放假安排刚被别人修改过，请刷新后对照新的安排重新提交；您填写的内容仍保留在页面上");
        }
        long version = Objects.requireNonNull(
                notices.save(new HolidayNoticeRow(
                                null,
                                notice.year(),
                                notice.document().strip(),
                                notice.issuedOn(),
                                reason.strip(),
                                actor.username(),
                                clock.instant()))
                        .rowId(),
                "the database numbers notices");
        spans.saveAll(Stream.concat(
                        notice.holidays().stream()
                                .map(off -> new HolidaySpanRow(null, version, off.name(), true, off.from(), off.to())),
                        notice.makeUpDays().stream()
                                .map(day -> new HolidaySpanRow(null, version, "补班", false, day, day)))
                .toList());
        audit.recordOnPlatform(
                actor,
                AuditAction.HOLIDAY_NOTICE_ENTERED,
                Integer.toString(notice.year()),
                Map.of("document", notice.document().strip(), AuditLog.REASON, reason.strip()));
        calendars.changed();
        return version;
    }
}
