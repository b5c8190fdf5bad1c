package cn.binggui.core.casework.meeting;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseMeetings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes before a meeting: who is invited, and which cases it takes up. */
@Singleton
class MeetingPlanning {
    private final MeetingStore store;
    private final CaseMeetings cases;

    MeetingPlanning(MeetingStore store, CaseMeetings cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Puts an arrangement together and says everything that stands against it. */
    Meeting planned(Actor actor, long id, int version, @Nullable String township, MeetingPlan plan) {
        MeetingRules.requirePlan(plan);
        List<Meeting.Member> members = new ArrayList<>();
        for (MeetingPlan.Invited each : plan.members()) {
            members.add(new Meeting.Member(
                    members.size() + 1,
                    each.user(),
                    each.name().strip(),
                    each.unit().strip(),
                    false));
        }
        List<Meeting.Item> items = new ArrayList<>();
        for (long each : plan.cases()) {
            CaseFile file = cases.visible(each, actor);
            if (township != null && !file.township().equals(township)) {
                throw Refusal.badInput("cases", "案卷 %s 不属于这个乡镇（街道）".formatted(file.number()));
            }
            requireStep(file);
            if (township == null && cases.approver(file).isEmpty()) {
                throw Refusal.badInput("cases", "案卷 %s 由乡镇（街道）自行审核确认，不上县级会议，请从名单中移除".formatted(file.number()));
            }
            if (store.isElsewhere(each, id)) {
                throw Refusal.conflict("案卷 %s 已列入另一次还没有办结的会议".formatted(file.number()));
            }
            items.add(new Meeting.Item(each, file.state().seq(), null, Meeting.Minute.EMPTY));
        }
        return new Meeting(id, version, MeetingState.PLANNED, township, plan.on(), plan.head(), members, items);
    }

    /** Returns the cases as the meeting finds them when it begins, with those of its members who only report. */
    List<Meeting.Item> takenUp(Actor actor, Meeting meeting) {
        List<Meeting.Item> items = new ArrayList<>();
        for (Meeting.Item item : meeting.items()) {
            CaseFile file = cases.visible(item.caseId(), actor);
            requireStep(file);
            items.add(new Meeting.Item(
                    item.caseId(),
                    file.state().seq(),
                    null,
                    Meeting.Minute.EMPTY.reportedBy(MeetingRules.reporting(
                            meeting.members(), file.state().handled()))));
        }
        return items;
    }

    private void requireStep(CaseFile file) {
        if (cases.step(file).isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "案卷 %s 现在不在研判或审核确认环节，请从会议中移除".formatted(file.number()));
        }
    }
}
