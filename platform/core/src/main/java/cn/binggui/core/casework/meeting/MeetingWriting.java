package cn.binggui.core.casework.meeting;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.CaseMeetings;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.casework.store.Resolution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Writes a closed meeting's resolutions into the cases' files, each in a transaction of its own.
 *
 * <p>It can be done again at any time: what stands in a file already is recognised by the meeting's key, also where the program was
 * stopped before it was taken down here.
 */
@Singleton
class MeetingWriting {
    private final MeetingStore store;
    private final CaseMeetings cases;

    MeetingWriting(MeetingStore store, CaseMeetings cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Writes what is not written yet and returns what became of it. */
    List<Cases.Outcome> write(Actor actor, Meeting meeting) {
        return meeting.items().stream()
                .filter(item -> item.written() == null && item.minute().result() != Result.DEFERRED)
                .map(item -> write(actor, meeting, item))
                .toList();
    }

    private Cases.Outcome write(Actor actor, Meeting meeting, Meeting.Item item) {
        try {
            Optional<Integer> before = cases.written(item.caseId(), meeting.id());
            int seq = before.isPresent()
                    ? before.get()
                    : cases.write(
                            new CaseAct(item.caseId(), item.seen(), meeting.on()), resolution(meeting, item), actor);
            store.written(meeting.id(), item.caseId(), seq);
            return new Cases.Outcome(item.caseId(), null);
        } catch (Refusal refusal) {
            return new Cases.Outcome(item.caseId(), refusal.getMessage());
        }
    }

    private static Resolution resolution(Meeting meeting, Meeting.Item item) {
        Meeting.Minute minute = item.minute();
        return new Resolution(
                meeting.id(),
                minute.result() == Result.AGREED,
                minute.words(),
                MeetingRules.ballot(meeting, minute),
                MeetingRules.participants(meeting, minute),
                minute.category());
    }
}
