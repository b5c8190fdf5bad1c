package cn.binggui.app.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingPlan;
import cn.binggui.core.casework.meeting.MeetingState;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.core.casework.meeting.Result;
import cn.binggui.core.casework.meeting.Vote;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.CaseMeetings;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.casework.store.RecordedEntry;
import cn.binggui.core.casework.store.Resolution;
import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Meetings in the real databases: who votes, what counts, and how resolutions come into the cases' files. */
class MeetingsTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 3);
    private static final Set<Integer> ALL = Set.of(1, 2, 3);

    private final Meetings meetings = RunningApp.bean(Meetings.class);

    private static LocalDate today() {
        return LocalDate.now(RunningApp.bean(Clock.class));
    }

    private static List<CarriedCase> waiting(String county, StepKind step, int count) {
        return CarriedCase.several(county, OPENED, count).stream()
                .map(each -> each.to(step, Category.ALLOWANCE_MARGIN))
                .toList();
    }

    private static MeetingPlan plan(Actor first, List<CarriedCase> cases) {
        return new MeetingPlan(
                today(),
                new Meeting.Head("第1次集中研判会", "9:00 至 10:00", "三楼会议室", "周主任", "郑干事"),
                List.of(
                        new MeetingPlan.Invited(first.userId(), first.displayName(), "社会事务办"),
                        new MeetingPlan.Invited(null, "周主任", "镇政府"),
                        new MeetingPlan.Invited(null, "郑干事", "农办")),
                cases.stream().map(CarriedCase::id).toList());
    }

    private long held(Actor actor, Actor member, List<CarriedCase> cases) {
        long id = meetings.plan(actor, cases.getFirst().file().township(), plan(member, cases));
        meetings.hold(actor, id, 1);
        return id;
    }

    private static Meeting.Minute minute(Map<Integer, Vote> votes, Result result, String words) {
        return new Meeting.Minute(Set.of(), Map.of(), false, votes, result, null, words);
    }

    private static Map<Integer, Vote> all(Vote vote) {
        return Map.of(1, vote, 2, vote, 3, vote);
    }

    private static void refused(Refusal.Kind kind, String words, Runnable act) {
        Refusal refusal = assertThrows(Refusal.class, act::run);
        String said = refusal.getMessage() + refusal.mistakes();
        assertTrue(said.contains(words), said);
        assertEquals(kind, refusal.kind());
    }

    private static CaseEvent last(String county, CarriedCase of) {
        List<RecordedEntry> entries = TenantBinding.call(
                county, () -> RunningApp.bean(CaseStore.class).entries(of.id()));
        return entries.getLast().entry().event();
    }

    @Test
    void whatIsResolvedComesIntoEveryFileAndTheMeetingNeverChangesAgain() {
        Actor township = RunningApp.actor("daye-township");
        List<CarriedCase> cases = waiting("daye", StepKind.JOINT_ASSESSMENT, 3);
        long id = meetings.plan(township, cases.getFirst().file().township(), plan(township, cases));
        assertTrue(meetings.page(township, 0, 10).stream().anyMatch(row -> row.id() == id && row.cases() == 3));
        refused(
                Refusal.Kind.CONFLICT,
                "已列入另一次",
                () -> meetings.plan(township, cases.getFirst().file().township(), plan(township, cases)));
        meetings.hold(township, id, 1);
        refused(Refusal.Kind.CONFLICT, "被别人修改过", () -> meetings.record(township, id, 1, ALL, Map.of()));
        int version = meetings.record(township, id, 2, Set.of(1), Map.of());
        Map<Long, Meeting.Minute> minutes = Map.of(
                cases.getFirst().id(), minute(Map.of(1, Vote.AGREE), Result.AGREED, ""),
                cases.get(1).id(), minute(Map.of(1, Vote.AGREE), Result.AGREED, ""),
                cases.getLast().id(), minute(Map.of(), Result.DEFERRED, "等核对结果"));
        int few = meetings.record(township, id, version, Set.of(1), minutes);
        refused(Refusal.Kind.UNPROCESSABLE, "未过半数", () -> meetings.close(township, id, few));
        int half = meetings.record(township, id, few, ALL, Map.of());
        refused(Refusal.Kind.UNPROCESSABLE, "还有 2 人没有表决", () -> meetings.close(township, id, half));
        int wrong = meetings.record(
                township, id, half, ALL, Map.of(cases.getFirst().id(), minute(all(Vote.AGAINST), Result.AGREED, "")));
        refused(Refusal.Kind.UNPROCESSABLE, "与结果“同意”不符", () -> meetings.close(township, id, wrong));
        int right = meetings.record(
                township,
                id,
                wrong,
                ALL,
                Map.of(
                        cases.getFirst().id(), minute(all(Vote.AGREE), Result.AGREED, "符合条件"),
                        cases.get(1).id(), minute(all(Vote.AGAINST), Result.DISAGREED, "收入超过标准")));
        assertEquals(
                List.of(
                        new Cases.Outcome(cases.getFirst().id(), null),
                        new Cases.Outcome(cases.get(1).id(), null)),
                meetings.close(township, id, right));
        CaseEvent.StepDone done = (CaseEvent.StepDone) last("daye", cases.getFirst());
        StepReport.Vote vote = (StepReport.Vote) done.report();
        assertEquals(id, vote.meeting());
        assertEquals(new Ballot(3, 3, 3, 0, 0), vote.ballot());
        assertEquals(3, done.people().size());
        assertEquals(StepKind.CONFIRMATION, cases.get(1).open().kind());
        assertEquals(StepKind.JOINT_ASSESSMENT, cases.getLast().open().kind(), "deferred");
        Meeting closed = meetings.get(township, id).meeting();
        assertEquals(MeetingState.CLOSED, closed.state());
        assertEquals(
                cases.getFirst().file().state().seq(),
                closed.item(cases.getFirst().id()).written());
        refused(
                Refusal.Kind.CONFLICT,
                "已办结",
                () -> meetings.record(township, id, closed.version(), Set.of(), Map.of()));
        assertEquals(List.of(), meetings.writeAgain(township, id));
        byte[] pdf = meetings.minutes(township, id);
        assertEquals("%PDF", new String(Arrays.copyOf(pdf, 4), StandardCharsets.US_ASCII));
        assertTrue(
                meetings.candidates(township, cases.getLast().file().township()).stream()
                        .anyMatch(each -> each.id() == cases.getLast().id()),
                "a deferred case may come before another meeting");
    }

    @Test
    void whoIsTiedToTheFamilyOrHandledTheCaseHasNoVote() {
        Actor township = RunningApp.actor("daye-township");
        CarriedCase one = CarriedCase.of("daye", OPENED).to(StepKind.HOME_VISIT, Category.ALLOWANCE_MARGIN);
        visited(one, township);
        one.write(new CaseEvent.KinshipDeclared("经办人配偶的弟弟"));
        one.to(StepKind.JOINT_ASSESSMENT, Category.ALLOWANCE_MARGIN);
        long id = held(township, township, List.of(one));
        assertEquals(
                Set.of(1),
                meetings.get(township, id).meeting().item(one.id()).minute().reporting());
        refused(
                Refusal.Kind.FORBIDDEN,
                "可以到会汇报，不能表决",
                () -> meetings.record(
                        township, id, 2, ALL, Map.of(one.id(), minute(all(Vote.AGREE), Result.AGREED, ""))));
        AuditQuery kept = new AuditQuery(null, null, null, AuditAction.DUTIES_KEPT_APART, "case:" + one.id());
        assertEquals(
                1,
                RunningApp.bean(AuditTrail.class)
                        .ofCounty(RunningApp.actor("daye-admin"), "daye", kept, null, 10)
                        .entries()
                        .size());
        Map<Integer, Vote> two = Map.of(2, Vote.AGREE, 3, Vote.AGREE);
        refused(
                Refusal.Kind.BAD_INPUT,
                "申报回避",
                () -> meetings.record(
                        township,
                        id,
                        2,
                        ALL,
                        Map.of(one.id(), new Meeting.Minute(Set.of(), Map.of(2, "表兄"), false, two, null, null, ""))));
        int version = meetings.record(township, id, 2, ALL, Map.of(one.id(), minute(two, Result.AGREED, "")));
        refused(Refusal.Kind.UNPROCESSABLE, "近亲属备案", () -> meetings.close(township, id, version));
        int left = meetings.record(
                township,
                id,
                version,
                ALL,
                Map.of(
                        one.id(),
                        new Meeting.Minute(
                                Set.of(), Map.of(2, "表兄"), false, Map.of(3, Vote.AGREE), Result.AGREED, null, "")));
        assertNull(meetings.close(township, id, left).getFirst().refusal());
        StepReport.Vote vote = (StepReport.Vote) ((CaseEvent.StepDone) last("daye", one)).report();
        assertEquals(new Ballot(1, 1, 1, 0, 0), vote.ballot());
    }

    private static void visited(CarriedCase one, Actor by) {
        one.write(new CaseEvent.StepDone(
                one.open().id(),
                List.of(new Participant(by.userId(), by.displayName()), new Participant(null, "农办人员")),
                new StepReport.Visit(
                        "已入户",
                        one.open().evidence().stream()
                                .map(each -> new Evidenced(each.name(), List.of(1L)))
                                .toList(),
                        Set.of(VisitMethod.HOME))));
    }

    @Test
    void whatCouldNotBeWrittenIsToldAndWrittenOnceLater() {
        Actor closer = RunningApp.actor("huaishang-township");
        Actor other = RunningApp.actor("huaishang-township2");
        List<CarriedCase> cases = CarriedCase.several("huaishang", OPENED, 3);
        cases.getFirst().to(StepKind.CONFIRMATION, Category.ALLOWANCE_MARGIN);
        for (CarriedCase own : cases.subList(1, 3)) {
            own.to(StepKind.HOME_VISIT, Category.ALLOWANCE_MARGIN);
            visited(own, closer);
            assertEquals(StepKind.CONFIRMATION, own.open().kind());
        }
        long id = held(closer, other, cases);
        Meeting.Minute against = minute(all(Vote.AGAINST), Result.DISAGREED, "家庭财产超过规定");
        int version = meetings.record(
                closer,
                id,
                2,
                ALL,
                Map.of(
                        cases.getFirst().id(),
                        against,
                        cases.get(1).id(),
                        against,
                        cases.getLast().id(),
                        against));
        List<Cases.Outcome> outcomes = meetings.close(closer, id, version);
        assertNull(outcomes.getFirst().refusal());
        assertTrue(String.valueOf(outcomes.get(1).refusal()).contains("经办或调查过"));
        assertEquals(CasePhase.REFUSED, cases.getFirst().file().state().phase());
        assertEquals(id, ((CaseEvent.Refused) last("huaishang", cases.getFirst())).meeting());
        assertEquals(CasePhase.RUNNING, cases.get(1).file().state().phase());
        assertEquals(
                2,
                meetings.page(closer, 0, 50).stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .orElseThrow()
                        .unwritten());

        // as if the program had been stopped between the file and the meeting's own note of it
        CarriedCase stopped = cases.getLast();
        TenantBinding.call(
                "huaishang",
                () -> RunningApp.bean(CaseMeetings.class)
                        .write(
                                new CaseAct(stopped.id(), stopped.file().state().seq(), today()),
                                new Resolution(id, false, "家庭财产超过规定", new Ballot(3, 3, 0, 3, 0), List.of(), null),
                                other));
        int seq = stopped.file().state().seq();
        List<Cases.Outcome> again = meetings.writeAgain(closer, id);
        assertNotNull(again.getFirst().refusal(), "still the wrong person");
        assertNull(again.getLast().refusal(), "found in the file");
        assertEquals(seq, stopped.file().state().seq(), "nothing is written twice");
        assertEquals(List.of(new Cases.Outcome(cases.get(1).id(), null)), meetings.writeAgain(other, id));
        assertEquals(List.of(), meetings.writeAgain(other, id));
    }

    @Test
    void aCaseThatHasGoneOnIsNotResolvedOnAnOldState() {
        Actor township = RunningApp.actor("daye-township");
        CarriedCase one = waiting("daye", StepKind.JOINT_ASSESSMENT, 1).getFirst();
        long id = held(township, township, List.of(one));
        one.on(today()).write(new CaseEvent.KinshipDeclared("村干部的妹妹"));
        Meeting.Minute agreed = new Meeting.Minute(Set.of(), Map.of(), true, all(Vote.AGREE), Result.AGREED, null, "");
        int version = meetings.record(township, id, 2, ALL, Map.of(one.id(), agreed));
        refused(Refusal.Kind.UNPROCESSABLE, "又有新的办理", () -> meetings.close(township, id, version));
        int later = meetings.record(
                township, id, version, ALL, Map.of(one.id(), minute(Map.of(), Result.DEFERRED, "近亲属案卷，先核对")));
        assertEquals(List.of(), meetings.close(township, id, later));
    }

    @Test
    void plansAreCheckedBeforeAnythingIsStored() {
        Actor township = RunningApp.actor("daye-township");
        CarriedCase early = CarriedCase.of("daye", OPENED);
        String code = early.file().township();
        MeetingPlan good = plan(township, List.of(early));
        refused(Refusal.Kind.UNPROCESSABLE, "不在研判或审核确认环节", () -> meetings.plan(township, code, good));
        MeetingPlan twice = new MeetingPlan(
                today(),
                good.head(),
                List.of(good.members().getFirst(), good.members().getFirst()),
                good.cases());
        refused(Refusal.Kind.BAD_INPUT, "出现了两次", () -> meetings.plan(township, code, twice));
        CarriedCase one = waiting("daye", StepKind.JOINT_ASSESSMENT, 1).getFirst();
        MeetingPlan tomorrow = new MeetingPlan(today().plusDays(1), good.head(), good.members(), List.of(one.id()));
        long id = meetings.plan(township, code, tomorrow);
        refused(Refusal.Kind.UNPROCESSABLE, "还没有到", () -> meetings.hold(township, id, 1));
        meetings.change(township, id, 1, plan(township, List.of(one)));
        meetings.hold(township, id, 2);
        Stream.<Runnable>of(
                        () -> meetings.get(RunningApp.actor("shiquan-township"), id),
                        () -> meetings.plan(township, null, good),
                        () -> meetings.plan(township, "420281999", good))
                .forEach(call -> refused(Refusal.Kind.NOT_FOUND, "不在您的工作范围内", call));
        assertFalse(TenantBinding.call(
                        "daye",
                        () -> RunningApp.context().getBeansOfType(EncryptedRows.class).stream()
                                .filter(rows -> rows.label().equals("会议案卷"))
                                .toList())
                .isEmpty());
    }
}
