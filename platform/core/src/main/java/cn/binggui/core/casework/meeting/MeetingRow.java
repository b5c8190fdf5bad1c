package cn.binggui.core.casework.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list.
 *
 * @param township full name; {@code null} for a meeting of the county
 * @param cases how many come before it
 * @param unwritten how many of its resolutions do not stand in their case's file yet
 */
public record MeetingRow(
        long id,
        MeetingState state,
        LocalDate on,
        @Nullable String township,
        String title,
        String place,
        int cases,
        int unwritten) {}
