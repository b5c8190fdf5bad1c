package cn.binggui.core.casework.meeting;

import cn.binggui.core.casework.Grounds;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as a meeting sees it.
 *
 * @param seq number of its last entry
 * @param applicant masked name
 * @param village full name
 * @param step name of the step on which the meeting resolves; empty where it is none of these any more
 * @param decides whether that step is the decision itself
 * @param kinship whether a near relative of somebody who handles such cases applies
 * @param handled keys of the users who submitted or investigated it; they report and do not vote
 * @param grounds what the determination says now; {@code null} where it cannot be made
 * @param approver who decides where the plan leaves it to somebody else than its step says; {@code null} else
 */
public record MeetingCase(
        long id,
        int seq,
        String number,
        String applicant,
        String village,
        String step,
        boolean decides,
        boolean kinship,
        Set<Long> handled,
        @Nullable Grounds grounds,
        @Nullable String approver) {
    public MeetingCase {
        handled = Set.copyOf(handled);
    }
}
