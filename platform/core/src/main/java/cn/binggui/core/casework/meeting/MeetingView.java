package cn.binggui.core.casework.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as those who hold it see it.
 *
 * @param township full name; {@code null} for a meeting of the county
 * @param cases in the order in which they come up
 */
public record MeetingView(Meeting meeting, @Nullable String township, List<MeetingCase> cases) {
    public MeetingView {
        cases = List.copyOf(cases);
    }

    /** Returns the case of that key. */
    public MeetingCase of(long id) {
        return cases.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such case before the meeting"));
    }
}
