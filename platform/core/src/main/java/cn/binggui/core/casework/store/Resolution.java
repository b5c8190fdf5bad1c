package cn.binggui.core.casework.store;

import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.Participant;
import cn.binggui.policy.ruling.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting resolved on one case.
 *
 * @param meeting the meeting's key
 * @param agreed whether it is for the household
 * @param words what was said; the reasons where it is not agreed
 * @param voters who voted
 * @param category in which it is confirmed; {@code null} where nothing is to be confirmed
 */
public record Resolution(
        long meeting,
        boolean agreed,
        String words,
        Ballot ballot,
        List<Participant> voters,
        @Nullable Category category) {
    public Resolution {
        voters = List.copyOf(voters);
    }

    /** What was said stays out of logs. */
    @Override
    public String toString() {
        return "Resolution[meeting=%d]".formatted(meeting);
    }
}
