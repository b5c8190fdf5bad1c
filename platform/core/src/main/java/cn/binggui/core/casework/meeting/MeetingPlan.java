package cn.binggui.core.casework.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is arranged before a meeting.
 *
 * @param cases keys of the cases, in the order in which they come up
 */
public record MeetingPlan(LocalDate on, Meeting.Head head, List<Invited> members, List<Long> cases) {
    public MeetingPlan {
        members = List.copyOf(members);
        cases = List.copyOf(cases);
    }

    /**
     * Somebody who is invited.
     *
     * @param user the user's key; {@code null} for somebody without an account
     * @param unit office and post; may be empty
     */
    public record Invited(@Nullable Long user, String name, String unit) {
        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Invited[user=%s]".formatted(user);
        }
    }
}
