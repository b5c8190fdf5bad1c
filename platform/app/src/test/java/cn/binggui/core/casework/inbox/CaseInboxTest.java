package cn.binggui.core.casework.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Track;
import cn.binggui.ui.casework.CasesAtHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told what of a case, once, and to whom it stays new. */
class CaseInboxTest {
    private static final AtomicLong USERS = new AtomicLong(-100);
    private final CaseInbox inbox = RunningApp.bean(CaseInbox.class);
    private final Escalation escalation = RunningApp.bean(Escalation.class);

    private static Actor actor(Role role, String township, @Nullable String village) {
        long key = USERS.decrementAndGet();
        return new Actor(
                key,
                "told" + key,
                "工作人员",
                Set.of(role),
                CasesAtHand.COUNTY,
                new Scope(township, village, null),
                1,
                false);
    }

    private List<String> told(Actor actor) {
        return inbox.latest(actor).stream()
                .map(each -> each.kind() + " " + each.number())
                .toList();
    }

    private void tell(LocalDate today) {
        TenantBinding.run(CasesAtHand.COUNTY, () -> escalation.tell(today));
    }

    @Test
    void whoseTurnItIsIsToldAndNobodyElse() {
        String township = "420281986";
        String village = township + "201";
        Actor villager = actor(Role.VILLAGE_WORKER, township, village);
        Actor clerk = actor(Role.TOWNSHIP_WORKER, township, null);
        Actor colleague = actor(Role.TOWNSHIP_WORKER, township, null);
        Actor elsewhere = actor(Role.TOWNSHIP_WORKER, "420281997", null);
        CaseFile file =
                CasesAtHand.open(CasesAtHand.household(village, "通知甲"), CasesAtHand.TODAY.minusDays(30), villager);
        assertEquals(List.of("TURN " + file.number()), told(clerk));
        assertEquals(List.of(), told(villager));
        assertEquals(List.of(), told(elsewhere));
        assertEquals(List.of(), told(actor(Role.COUNTY_OPERATOR, township, null)));

        CaseFile withdrawn = CasesAtHand.write(file, CasesAtHand.TODAY, new CaseEvent.Withdrawn("已外出务工"), clerk);
        assertEquals("已撤回", withdrawn.state().phase().term());
        assertEquals(List.of("WITHDRAWN " + file.number()), told(villager));
        assertEquals(List.of("WITHDRAWN " + file.number(), "TURN " + file.number()), told(colleague));
        assertEquals(List.of("TURN " + file.number()), told(clerk), "people are not told of what they did themselves");
    }

    @Test
    void whatIsRefusedTellsNobody() {
        String township = "420281984";
        String village = township + "209";
        Actor clerk = actor(Role.TOWNSHIP_WORKER, township, null);
        Actor villager = actor(Role.VILLAGE_WORKER, township, village);
        CaseFile file = CasesAtHand.open(CasesAtHand.household(village, "通知乙"), CasesAtHand.TODAY, villager);
        int before = told(clerk).size();
        assertThrows(
                Refusal.class,
                () -> CasesAtHand.write(
                        file, CasesAtHand.TODAY, new CaseEvent.Accepted(Track.STANDARD, List.of()), villager));
        assertEquals(before, told(clerk).size());
    }

    @Test
    void whatIsSeenIsNewNoMore() {
        String township = "420281998";
        String village = township + "201";
        Actor villager = actor(Role.VILLAGE_WORKER, township, village);
        Actor clerk = actor(Role.TOWNSHIP_WORKER, township, null);
        for (int i = 0; i < 3; i++) {
            CasesAtHand.open(CasesAtHand.household(village, "通知丙"), CasesAtHand.TODAY, villager);
        }
        assertEquals(3, inbox.unseen(clerk));
        List<Notification> all = inbox.latest(clerk);
        inbox.see(clerk, all.getFirst().id());
        inbox.see(clerk, all.getFirst().id());
        assertEquals(2, inbox.unseen(clerk));
        assertEquals(
                List.of(true, false, false),
                inbox.latest(clerk).stream().map(Notification::seen).toList());
        inbox.seeAll(clerk, all.get(1).id());
        assertEquals(0, inbox.unseen(clerk), "the newest was seen by itself");
        inbox.seeAll(clerk, all.get(2).id());
        assertEquals(0, inbox.unseen(clerk), "what is seen never becomes new again");
        CasesAtHand.open(CasesAtHand.household(village, "通知丁"), CasesAtHand.TODAY, villager);
        assertEquals(1, inbox.unseen(clerk));
        assertEquals(4, inbox.unseen(actor(Role.TOWNSHIP_WORKER, township, null)), "each person by himself");
    }

    @Test
    void limitsThatEndSoonAreToldToWhoseTurnItIsAndThoseThatEndedToTheCounty() {
        String township = "420281999";
        String village = township + "201";
        Actor carrier = CasesAtHand.worker(township, USERS.decrementAndGet());
        CaseFile file = CasesAtHand.accepted(village, "通知戊", 0, carrier);
        Actor clerk = actor(Role.TOWNSHIP_WORKER, township, null);
        Actor operator = actor(Role.COUNTY_OPERATOR, township, null);
        Actor admin = actor(Role.COUNTY_ADMIN, township, null);
        LocalDate due = Objects.requireNonNull(
                RunningApp.bean(Cases.class).outlook(clerk, file.id()).actBy());
        List<String> before = told(clerk);

        tell(due.minusDays(30));
        assertEquals(before, told(clerk), "far from its end");
        tell(due);
        tell(due);
        assertEquals("NEAR " + file.number(), told(clerk).getFirst());
        assertEquals(before.size() + 1, told(clerk).size(), "once of each day on which it is due");
        assertEquals(List.of(), told(operator));
        assertFalse(told(actor(Role.VILLAGE_WORKER, township, village)).contains("NEAR " + file.number()));

        tell(due.plusDays(1));
        tell(due.plusDays(2));
        assertEquals(List.of("OVERDUE " + file.number()), told(operator));
        assertEquals(List.of("OVERDUE " + file.number()), told(admin));
        assertEquals("OVERDUE " + file.number(), told(clerk).getFirst());
        assertEquals(due, inbox.latest(admin).getFirst().onDay());
        assertEquals(1, inbox.unseen(admin));
    }

    @Test
    void theScheduleDoesItForEveryCounty() {
        String township = "420281988";
        Actor carrier = CasesAtHand.worker(township, USERS.decrementAndGet());
        CaseFile late = CasesAtHand.accepted(township + "201", "通知己", 90, carrier);
        escalation.run(() -> true);
        Actor admin = actor(Role.COUNTY_ADMIN, township, null);
        assertEquals(List.of(), told(admin), "a node that stops begins nothing");
        escalation.run(() -> false);
        assertEquals(List.of("OVERDUE " + late.number()), told(admin));
        assertTrue(inbox.latest(admin).getFirst().village().startsWith(township));
    }
}
