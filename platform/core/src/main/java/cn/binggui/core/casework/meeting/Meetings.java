package cn.binggui.core.casework.meeting;

import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.Where;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.casework.store.CaseMeetings;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Township;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Meetings of a township, or of the county where the plan leaves the decision to it; each is seen by those whose part of the county it is. */
@Singleton
public class Meetings {
    /** The greatest number of meetings in one page. */
    public static final int LARGEST_PAGE = 200;

    private static final int MOST_CANDIDATES = 300;

    private final MeetingStore store;
    private final MeetingPlanning planning;
    private final MeetingReading reading;
    private final MeetingWriting writing;
    private final CaseMeetings cases;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Clock clock;

    Meetings(
            MeetingStore store,
            MeetingPlanning planning,
            MeetingReading reading,
            MeetingWriting writing,
            CaseMeetings cases,
            Divisions divisions,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.planning = planning;
        this.reading = reading;
        this.writing = writing;
        this.cases = cases;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns a page of meetings, the latest first. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public List<MeetingRow> page(Actor actor, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of %d meetings from %d".formatted(limit, offset));
        }
        return store.page(where(actor), offset, limit).stream()
                .map(reading::row)
                .toList();
    }

    /** Returns how many meetings there are. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public long count(Actor actor) {
        return store.count(where(actor));
    }

    /**
     * Returns a meeting.
     *
     * @throws Refusal NOT_FOUND if there is none in the actor's scope
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public MeetingView get(Actor actor, long id) {
        return reading.view(actor, visible(actor, id));
    }

    /**
     * Returns the cases that may come before a meeting.
     *
     * @param township division code of nine digits; {@code null} for a meeting of the county, before which come the cases that the plan
     *     leaves to it
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public List<MeetingCase> candidates(Actor actor, @Nullable String township) {
        requireReach(actor, township);
        Stream<String> townships = township == null
                ? divisions.townships(TenantBinding.current()).stream().map(Township::code)
                : Stream.of(township);
        return townships
                .flatMap(code -> cases.awaiting(code).stream())
                .filter(file -> actor.scope().reaches(file.village()))
                .filter(file -> !store.isElsewhere(file.id(), 0))
                .map(file -> reading.of(file, township == null))
                .filter(each -> township != null || each.approver() != null)
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /**
     * Arranges a meeting.
     *
     * @param township division code of nine digits; {@code null} for the county
     * @return its key
     * @throws Refusal BAD_INPUT where something is missing or named twice; CONFLICT where a case is before another meeting
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public long plan(Actor actor, @Nullable String township, MeetingPlan plan) {
        requireReach(actor, township);
        long id = store.insert(planning.planned(actor, 0, 0, township, plan));
        audit(actor, AuditAction.MEETING_PLANNED, id, "plan");
        return id;
    }

    /**
     * Arranges a meeting otherwise that has not begun.
     *
     * @param version that the person had before them
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public void change(Actor actor, long id, int version, MeetingPlan plan) {
        Meeting meeting = in(visible(actor, id), MeetingState.PLANNED);
        store.replace(planning.planned(actor, id, version, meeting.township(), plan));
        audit(actor, AuditAction.MEETING_CHANGED, id, "plan");
    }

    /**
     * Begins a meeting: from now on its cases are those that its members have before them.
     *
     * @param version that the person had before them
     * @throws Refusal UNPROCESSABLE before its day, and where a case has left the step on which a meeting resolves
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public void hold(Actor actor, long id, int version) {
        Meeting meeting = in(visible(actor, id), MeetingState.PLANNED);
        if (meeting.on().isAfter(LocalDate.now(clock))) {
            throw unprocessable("会议日期是 %s，还没有到".formatted(meeting.on()));
        }
        List<Meeting.Item> items = planning.takenUp(actor, meeting);
        store.replace(meeting.at(version).with(MeetingState.HELD, meeting.members(), items));
        audit(actor, AuditAction.MEETING_CHANGED, id, "hold");
    }

    /**
     * Takes down who came and what was said and voted; as often as something changes.
     *
     * @param version that the person had before them
     * @param present numbers of the members who came
     * @param minutes by the case's key; what is not named stays as it is
     * @return the version that is stored now
     * @throws Refusal FORBIDDEN where somebody votes on a case that they handled, which is taken down; BAD_INPUT where somebody votes who
     *     left or did not come
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public int record(Actor actor, long id, int version, Set<Integer> present, Map<Long, Meeting.Minute> minutes) {
        Meeting meeting = in(visible(actor, id), MeetingState.HELD);
        List<Meeting.Member> members = meeting.members().stream()
                .map(member -> new Meeting.Member(
                        member.number(),
                        member.user(),
                        member.name(),
                        member.unit(),
                        present.contains(member.number())))
                .toList();
        List<Meeting.Item> items = meeting.items().stream()
                .map(item -> new Meeting.Item(
                        item.caseId(),
                        item.seen(),
                        null,
                        Objects.requireNonNullElse(minutes.get(item.caseId()), item.minute())
                                .reportedBy(item.minute().reporting())))
                .toList();
        Meeting next = meeting.at(version).with(MeetingState.HELD, members, items);
        for (Meeting.Item item : items) {
            requireVotes(actor, next, item);
        }
        store.replace(next);
        audit(actor, AuditAction.MEETING_CHANGED, id, "minutes");
        return version + 1;
    }

    /**
     * Closes a meeting for good and writes its resolutions into the cases' files.
     *
     * @param version that the person had before them
     * @return what became of each resolution, one that is deferred left out
     * @throws Refusal UNPROCESSABLE where a vote is not valid; its words name every such case
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public List<Cases.Outcome> close(Actor actor, long id, int version) {
        Meeting meeting = in(visible(actor, id), MeetingState.HELD);
        MeetingView view = reading.view(actor, meeting);
        List<String> mistakes = new ArrayList<>();
        for (Meeting.Item item : meeting.items()) {
            MeetingCase of = view.of(item.caseId());
            String mistake = MeetingRules.mistake(meeting, item.minute(), of);
            if (mistake != null) {
                mistakes.add("案卷 %s：%s".formatted(of.number(), mistake));
            }
        }
        if (!mistakes.isEmpty()) {
            throw unprocessable(String.join("；", mistakes));
        }
        store.replace(meeting.at(version).with(MeetingState.CLOSED, meeting.members(), meeting.items()));
        audit(actor, AuditAction.MEETING_CLOSED, id, "close");
        return writing.write(actor, visible(actor, id));
    }

    /** Writes once more what of a closed meeting does not stand in the cases' files yet. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public List<Cases.Outcome> writeAgain(Actor actor, long id) {
        return writing.write(actor, in(visible(actor, id), MeetingState.CLOSED));
    }

    /**
     * Draws the minutes of a closed meeting; that full names were shown is taken down.
     *
     * @return a PDF
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    public byte[] minutes(Actor actor, long id) {
        Meeting meeting = in(visible(actor, id), MeetingState.CLOSED);
        byte[] pdf = reading.minutes(actor, meeting);
        audit.record(actor, AuditAction.IDENTITY_REVEALED, "meeting:" + id, Map.of(AuditLog.REASON, "打印会议记录"));
        return pdf;
    }

    /** An attempt to vote on one's own case leaves its trace. */
    private void requireVotes(Actor actor, Meeting meeting, Meeting.Item item) {
        try {
            MeetingRules.requireVotes(meeting, item.minute(), reading.of(cases.visible(item.caseId(), actor), false));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                audit.record(
                        actor,
                        AuditAction.DUTIES_KEPT_APART,
                        "case:" + item.caseId(),
                        Map.of("meeting", Long.toString(meeting.id())));
            }
            throw refusal;
        }
    }

    /** Returns a meeting in the actor's scope, or refuses. */
    Meeting visible(Actor actor, long id) {
        return store.find(id)
                .filter(meeting -> reaches(actor, meeting.township()))
                .orElseThrow(() -> Refusal.notFound("没有这次会议，或不在您的工作范围内"));
    }

    private static Meeting in(Meeting meeting, MeetingState state) {
        if (meeting.state() != state) {
            throw Refusal.conflict("这次会议%s，不能这样办理；请刷新".formatted(meeting.state().term()));
        }
        return meeting;
    }

    private static void requireReach(Actor actor, @Nullable String township) {
        if (!reaches(actor, township)) {
            throw Refusal.notFound("没有这个乡镇（街道），或不在您的工作范围内");
        }
    }

    private static boolean reaches(Actor actor, @Nullable String township) {
        String own = actor.scope().township();
        return own == null ? actor.is(COUNTY_OPERATOR) : own.equals(township);
    }

    private static Where where(Actor actor) {
        Where where = new Where();
        String own = actor.scope().township();
        if (own != null || !actor.is(COUNTY_OPERATOR)) {
            where.test("m.township =", Objects.requireNonNullElse(own, ""));
        }
        return where;
    }

    private void audit(Actor actor, AuditAction action, long id, String what) {
        audit.record(actor, action, "meeting:" + id, Map.of("what", what));
    }

    private static Refusal unprocessable(String words) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, words);
    }
}
