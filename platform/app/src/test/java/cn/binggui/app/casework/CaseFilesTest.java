package cn.binggui.app.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditEntry;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.Deed;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.casework.store.RecordedEntry;
import cn.binggui.core.register.HouseholdRegister;
import cn.binggui.core.register.RegisterOrder;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.policy.declared.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Case files in a real database: what is written is read, by whom it may be, once. */
class CaseFilesTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 3);

    private final Cases cases = RunningApp.bean(Cases.class);
    private final CaseLists lists = RunningApp.bean(CaseLists.class);
    private final Actor township = RunningApp.actor("daye-township");
    private final Actor other = RunningApp.actor("daye-township2");
    private final Actor village = RunningApp.actor("daye-village");

    private long household(Actor reader, int which) {
        return RunningApp.bean(HouseholdRegister.class)
                .page(reader, RegisterQuery.ALL, null, RegisterOrder.BY_NUMBER, 0, 500)
                .stream()
                .map(row -> row.household())
                .filter(household -> cases.ofHousehold(reader, household).stream()
                        .allMatch(file -> file.state().phase().isFinal()))
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private static CaseEvent.Accepted accepted() {
        return new CaseEvent.Accepted(
                Track.STANDARD,
                List.of(
                        new Evidenced("书面申请", List.of()),
                        new Evidenced("家庭情况书面承诺", List.of()),
                        new Evidenced("申请材料", List.of()),
                        new Evidenced("受理凭证", List.of())));
    }

    private static CaseEvent.StepDone assessed(Actor head) {
        return new CaseEvent.StepDone(
                "joint-assessment",
                List.of(new Participant(head.userId(), "专班成员")),
                new StepReport.Vote(
                        "不符合条件", List.of(new Evidenced("集中研判记录", List.of())), new Ballot(7, 5, 0, 5, 0), null));
    }

    private CaseAct act(long id) {
        CaseView view = cases.get(township, id);
        return new CaseAct(id, view.file().state().seq(), OPENED);
    }

    private static void refused(Refusal.Kind kind, String words, Runnable act) {
        Refusal refusal = assertThrows(Refusal.class, act::run);
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(kind, refusal.kind());
    }

    @Test
    void whatIsWrittenIsReadAndStandsInLists() {
        long household = household(village, 0);
        long id = cases.open(village, household, OPENED, new CaseEvent.Opened("试点镇社会事务办窗口", false));
        refused(
                Refusal.Kind.CONFLICT,
                "已有正在办理的案卷",
                () -> cases.open(township, household, OPENED, new CaseEvent.Opened("试点镇社会事务办窗口", false)));
        refused(Refusal.Kind.FORBIDDEN, "由乡镇（街道）办理", () -> cases.write(village, act(id), accepted()));
        CaseAct first = act(id);
        CaseFile file = cases.write(township, first, accepted());
        refused(Refusal.Kind.CONFLICT, "刚被别人办理过", () -> cases.write(township, first, accepted()));
        assertEquals(
                LocalDate.of(2026, 3, 31),
                lists.page(township, numbered(file), CaseOrder.URGENT, 0, 10)
                        .getFirst()
                        .dueOn());
        CaseView view = cases.get(township, id);
        assertEquals(file.state(), view.file().state());
        assertEquals(
                List.of(new CaseEvent.Opened("试点镇社会事务办窗口", false), accepted()),
                view.entries().stream().map(entry -> entry.entry().event()).toList());
        assertEquals(village.displayName(), view.entries().getFirst().actorName());
        assertNotNull(view.schedule());
        assertTrue(view.deeds().contains(Deed.DO_STEP));
        assertFalse(cases.get(village, id).deeds().contains(Deed.DO_STEP));
    }

    private static CaseQuery numbered(CaseFile file) {
        return new CaseQuery(CaseQuery.Part.ALL, file.number(), null, null, null, null, null, null, null, null, null);
    }

    @Test
    void whoInvestigatedDecidesNothingAndTheAttemptIsKept() {
        long id = cases.open(township, household(township, 5), OPENED, new CaseEvent.Opened("试点镇社会事务办窗口", false));
        cases.write(township, act(id), accepted());
        cases.write(
                township,
                act(id),
                new CaseEvent.StepDone(
                        "financial-verification",
                        List.of(new Participant(township.userId(), "经办人")),
                        new StepReport.Verified("未发现异常", List.of(new Evidenced("核对报告", List.of())), null)));
        cases.write(
                township,
                act(id),
                new CaseEvent.StepDone(
                        "home-visit",
                        List.of(new Participant(township.userId(), "经办人"), new Participant(null, "农办人员")),
                        new StepReport.Visit(
                                "住房、收入与申报一致",
                                List.of(new Evidenced("调查组成员名单", List.of()), new Evidenced("实地调查记录", List.of())),
                                Set.of(VisitMethod.HOME))));
        cases.write(township, act(id), new CaseEvent.RefusalProposed("人均收入超过低保标准二倍"));
        refused(Refusal.Kind.UNPROCESSABLE, "现在应办理：同时研判", () -> cases.refuse(other, act(id), "超过"));
        cases.write(other, act(id), assessed(other));
        refused(Refusal.Kind.FORBIDDEN, "经办或调查过", () -> cases.refuse(township, act(id), "人均收入超过低保标准二倍"));
        AuditQuery kept = new AuditQuery(null, null, null, AuditAction.DUTIES_KEPT_APART, "case:" + id);
        assertEquals(
                List.of("daye-township"),
                RunningApp.bean(AuditTrail.class)
                        .ofCounty(RunningApp.actor("daye-admin"), "daye", kept, null, 10)
                        .entries()
                        .stream()
                        .map(AuditEntry::actorName)
                        .toList());
        CaseFile refused = cases.refuse(other, act(id), "人均收入超过低保标准二倍");
        assertEquals("不予确认，待送达", refused.state().phase().term());
        cases.write(other, act(id), new CaseEvent.Delivered("直接送达"));
        List<CaseRow> ended = lists.page(township, CaseQuery.of(CaseQuery.Part.ENDED), CaseOrder.URGENT, 0, 100);
        assertTrue(ended.stream().anyMatch(row -> row.id() == id));
    }

    /** Eight people write at once, each on what they saw last: whoever is refused is told, and nothing that was taken is lost. */
    @Test
    void ofThoseWhoWriteAtOnceOneWinsAndNothingIsLost() throws Exception {
        long id = cases.open(township, household(township, 9), OPENED, new CaseEvent.Opened("试点镇社会事务办窗口", false));
        cases.write(township, act(id), accepted());
        int before = cases.get(township, id).entries().size();
        AtomicInteger taken = new AtomicInteger();
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> writes = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                boolean stops = i % 2 == 0;
                writes.add(() -> {
                    try {
                        cases.write(
                                township, act(id), stops ? new CaseEvent.Suspended("等待材料") : new CaseEvent.Resumed());
                        taken.incrementAndGet();
                    } catch (Refusal refusal) {
                        assertTrue(EnumSet.of(Refusal.Kind.CONFLICT, Refusal.Kind.UNPROCESSABLE)
                                .contains(refusal.kind()));
                    }
                    return null;
                });
            }
            for (Future<Void> write : people.invokeAll(writes)) {
                write.get();
            }
        }
        CaseView view = cases.get(township, id);
        assertEquals(before + taken.get(), view.entries().size());
        assertTrue(taken.get() > 0);
        assertEquals(
                CaseFold.of(
                        view.policy().procedure(),
                        view.entries().stream().map(RecordedEntry::entry).toList()),
                view.file().state());
    }
}
