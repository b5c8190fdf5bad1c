package cn.binggui.app.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.core.casework.meeting.MeetingPlan;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.core.casework.meeting.Result;
import cn.binggui.core.casework.meeting.Vote;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.register.RegisteredHouseholds;
import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Township;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 石泉 leaves 其他困难 to the county: its meeting decides on cases of every township. */
class CountyMeetingTest {
    private static final String COUNTY = "shiquan";
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 3);
    private static final Map<Integer, Vote> ALL = Map.of(1, Vote.AGREE, 2, Vote.AGREE, 3, Vote.AGREE);
    private static final Map<Integer, Vote> NONE = Map.of(1, Vote.AGAINST, 2, Vote.AGAINST, 3, Vote.AGAINST);

    private final Meetings meetings = RunningApp.bean(Meetings.class);
    private final Actor operator = RunningApp.actor("shiquan-operator");

    private static CarriedCase decidable(long household) {
        return CarriedCase.ofHousehold(COUNTY, household, OPENED).to(StepKind.CONFIRMATION, Category.OTHER_HARDSHIP);
    }

    private static Identity head(String name, String last) {
        return new Identity(name, IdNumber.of("61092219640304" + last), null);
    }

    private static MeetingPlan plan(Actor first, List<CarriedCase> cases) {
        return new MeetingPlan(
                LocalDate.now(RunningApp.bean(Clock.class)),
                new Meeting.Head("县专班第1次会议", "15:00", "县民政局", "许局长", "何干事"),
                List.of(
                        new MeetingPlan.Invited(first.userId(), first.displayName(), "县民政局"),
                        new MeetingPlan.Invited(null, "许局长", "县民政局"),
                        new MeetingPlan.Invited(null, "何干事", "县农业农村局")),
                cases.stream().map(CarriedCase::id).toList());
    }

    private static CaseEvent last(CarriedCase of) {
        return TenantBinding.call(COUNTY, () -> RunningApp.bean(CaseStore.class).entries(of.id()))
                .getLast()
                .entry()
                .event();
    }

    @Test
    void casesOfTwoTownshipsAreDecidedTogether() {
        List<Township> townships = RunningApp.bean(Divisions.class).townships(COUNTY);
        String one = townships.getFirst().code();
        String other = townships.getLast().code();
        LocalDate day = OPENED.minusDays(30);
        CarriedCase first = decidable(RegisteredHouseholds.struck(COUNTY, one + "201", head("向前进", "701"), day)
                .household());
        CarriedCase second = decidable(RegisteredHouseholds.struck(COUNTY, other + "201", head("向后看", "702"), day)
                .household());
        CarriedCase poor = decidable(RegisteredHouseholds.alone(COUNTY, one + "201", head("向日葵", "703"), day, 1_200)
                .household());
        List<CarriedCase> both = List.of(first, second);

        List<Long> candidates = meetings.candidates(operator, null).stream()
                .map(MeetingCase::id)
                .toList();
        assertTrue(candidates.containsAll(List.of(first.id(), second.id())), "from every township");
        assertFalse(candidates.contains(poor.id()), "the township decides on that one itself");
        MeetingCase listed = meetings.candidates(operator, null).stream()
                .filter(each -> each.id() == first.id())
                .findFirst()
                .orElseThrow();
        assertEquals("县专班", listed.approver());

        Actor township = RunningApp.actor("shiquan-township");
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> meetings.plan(township, null, plan(township, both)))
                        .kind());
        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(Refusal.class, () -> meetings.plan(operator, null, plan(operator, List.of(first, poor))))
                        .kind(),
                "what a township decides by itself comes before no meeting of the county");
        long id = meetings.plan(operator, null, plan(operator, both));
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> meetings.get(township, id)).kind(),
                "a meeting of the county is the county's");
        assertFalse(
                meetings.candidates(operator, null).stream().anyMatch(each -> each.id() == first.id()),
                "it is before a meeting already");
        meetings.hold(operator, id, 1);
        int version = meetings.record(
                operator,
                id,
                2,
                Set.of(1, 2, 3),
                Map.of(
                        first.id(),
                        new Meeting.Minute(
                                Set.of(), Map.of(), false, ALL, Result.AGREED, Category.OTHER_HARDSHIP, "符合条件"),
                        second.id(),
                        new Meeting.Minute(Set.of(), Map.of(), false, NONE, Result.DISAGREED, null, "未提供医疗支出凭证")));
        assertEquals(
                List.of(new Cases.Outcome(first.id(), null), new Cases.Outcome(second.id(), null)),
                meetings.close(operator, id, version));

        CaseEvent.Confirmed confirmed = (CaseEvent.Confirmed) last(first);
        assertEquals(Category.OTHER_HARDSHIP, confirmed.category());
        assertEquals(id, confirmed.meeting());
        assertEquals(id, ((CaseEvent.Refused) last(second)).meeting());
        assertEquals(CasePhase.REFUSED, second.file().state().phase());
        assertNull(meetings.get(operator, id).meeting().township());
    }
}
