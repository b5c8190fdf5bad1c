package cn.binggui.core.calendar;

import java.time.Instant;

/**
 * A notice with its entry in the journal.
 *
 * @param version of the calendar that begins with it
 * @param reason why it was entered or replaced
 * @param inForce whether no later entry of the same year has replaced it
 */
public record EnteredNotice(
        long version, HolidayNotice notice, String reason, String enteredBy, Instant enteredAt, boolean inForce) {}
