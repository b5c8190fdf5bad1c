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
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.CaseNotices;
import cn.binggui.core.casework.store.CasePapers;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.casework.store.NoticeSheets;
import cn.binggui.core.casework.store.PostedNotice;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.casework.SampleCases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is done with a whole list at once, in the real databases. */
class NoticeSheetsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private final NoticeSheets sheets = RunningApp.bean(NoticeSheets.class);
    private final CaseNotices notices = RunningApp.bean(CaseNotices.class);

    private static List<CarriedCase> waiting(int count) {
        return CarriedCase.several("daye", DAY, count).stream()
                .map(carried -> carried.to(StepKind.PUBLIC_NOTICE, Category.ALLOWANCE_MARGIN))
                .toList();
    }

    private Notice post(List<CarriedCase> cases, LocalDate day) {
        CarriedCase first = cases.getFirst();
        List<CaseAct> acts = cases.stream()
                .map(each -> new CaseAct(each.id(), each.file().state().seq(), day))
                .toList();
        return notices.post(first.villager(), first.file().village(), acts, day).getFirst();
    }

    private List<CaseAct> acts(Actor actor, Notice notice) {
        return sheets.cases(actor, notice.id()).stream()
                .map(NoticeSheets.Hanging::act)
                .toList();
    }

    private static CaseAct of(CarriedCase of, List<CaseAct> acts) {
        return acts.stream().filter(act -> act.id() == of.id()).findFirst().orElseThrow();
    }

    private static CaseEvent last(CarriedCase of) {
        return TenantBinding.call("daye", () -> RunningApp.bean(CaseStore.class).entries(of.id()))
                .getLast()
                .entry()
                .event();
    }

    @Test
    void onePictureShowsForEveryCaseThatItHangs() {
        List<CarriedCase> cases = waiting(3);
        Actor villager = cases.getFirst().villager();
        Notice notice = post(cases, DAY);
        CarriedCase gone = cases.getLast();
        gone.write(new CaseEvent.Withdrawn("自愿撤回"));

        Refusal refusal = assertThrows(
                Refusal.class,
                () -> sheets.prove(villager, notice.id(), "照片.jpg", "不是图片".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
        assertEquals(2, notices.get(villager, notice.id()).unproved(), "no case has it then");

        List<Cases.Outcome> outcomes = sheets.prove(villager, notice.id(), "照片.jpg", SampleCases.picture());
        assertEquals(
                Set.of(
                        new Cases.Outcome(cases.getFirst().id(), null),
                        new Cases.Outcome(cases.get(1).id(), null)),
                Set.copyOf(outcomes));
        PostedNotice read = notices.get(villager, notice.id());
        assertEquals(0, read.unproved());
        assertEquals(2, read.proved());
        for (CarriedCase each : cases.subList(0, 2)) {
            List<Long> pictures = ((CaseEvent.NoticeProved) last(each)).pictures();
            List<Attachment> papers = RunningApp.bean(CasePapers.class).list(villager, each.id());
            assertEquals(List.of(papers.getLast().id()), pictures, "each file holds its own");
        }
        assertTrue(last(gone) instanceof CaseEvent.Withdrawn);
    }

    @Test
    void aListThatIsOverEndsForEveryCaseThatNobodyObjectsTo() {
        List<CarriedCase> cases = waiting(4);
        CarriedCase good = cases.getFirst();
        CarriedCase objected = cases.get(1);
        CarriedCase unproved = cases.get(2);
        CarriedCase busy = cases.getLast();
        Actor villager = good.villager();
        Notice notice = post(cases, DAY);
        objected.write(new CaseEvent.Objected("邻居", "收入不实"));
        for (CarriedCase each : List.of(good, objected, busy)) {
            each.write(new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        }
        List<CaseAct> hanging = acts(villager, notice);
        assertEquals(cases.size(), hanging.size());
        List<CaseAct> acts = cases.stream().map(each -> of(each, hanging)).toList();
        List<String> told = acts.stream()
                .map(act -> sheets.prospect(villager, notice.id(), act).refusal())
                .map(String::valueOf)
                .toList();
        assertEquals("null", told.getFirst(), "can be ended");
        assertTrue(told.get(1).contains("还有 1 条异议没有核查"), told.get(1));
        assertTrue(told.get(2).contains("请先上传公示照片"), told.get(2));
        assertNotNull(good.file().state().notice(), "to ask changes nothing");

        busy.write(new CaseEvent.NoticeProved("public-notice", List.of(2L)));
        List<Cases.Outcome> outcomes = sheets.endAll(villager, notice.id(), acts);
        assertNull(outcomes.getFirst().refusal());
        assertTrue(String.valueOf(outcomes.get(1).refusal()).contains("异议"));
        assertTrue(String.valueOf(outcomes.get(2).refusal()).contains("照片"));
        assertTrue(String.valueOf(outcomes.get(3).refusal()).contains("刚被别人办理过"));
        assertEquals(new CaseEvent.NoticeEnded("public-notice"), last(good));
        assertNull(good.file().state().notice());
        assertNotNull(unproved.file().state().notice());
        assertFalse(last(busy) instanceof CaseEvent.NoticeEnded);

        assertTrue(
                String.valueOf(sheets.endAll(villager, notice.id(), List.of(acts.getFirst()))
                                .getFirst()
                                .refusal())
                        .contains("已经办结或撤下"),
                "nothing ends twice");
        assertEquals(
                List.of(good.id()),
                sheets.cases(villager, notice.id()).stream()
                        .filter(each -> !each.waits())
                        .map(each -> each.act().id())
                        .toList());
    }

    @Test
    void aListThatStillStandsEndsForNobody() {
        LocalDate today = LocalDate.now(RunningApp.bean(Clock.class));
        List<CarriedCase> cases = waiting(1);
        CarriedCase one = cases.getFirst();
        Notice notice = post(cases, today);
        CaseAct act = acts(one.villager(), notice).getFirst();
        String until = Objects.requireNonNull(notice.until()).toString();
        assertTrue(
                String.valueOf(sheets.prospect(one.villager(), notice.id(), act).refusal())
                        .contains("公示到 " + until + " 止"));
        assertTrue(String.valueOf(sheets.endAll(one.villager(), notice.id(), List.of(act))
                        .getFirst()
                        .refusal())
                .contains("期满后才能办结"));
    }

    @Test
    void onlyThoseOfItsPlaceAndTierEndAList() {
        List<CarriedCase> cases = waiting(2);
        CarriedCase one = cases.getFirst();
        Notice notice = post(List.of(one), DAY);
        one.write(new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        CaseAct act = acts(one.villager(), notice).getFirst();
        Actor township = RunningApp.actor("daye-township2");
        assertTrue(String.valueOf(sheets.endAll(township, notice.id(), List.of(act))
                        .getFirst()
                        .refusal())
                .contains("由村（居）办理"));
        assertNotNull(one.file().state().notice());
        Actor stranger = RunningApp.actor("shiquan-village");
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> sheets.endAll(stranger, notice.id(), List.of(act)))
                        .kind());
        CarriedCase other = cases.getLast();
        CaseAct foreign = new CaseAct(other.id(), other.file().state().seq(), act.on());
        assertTrue(String.valueOf(sheets.endAll(one.villager(), notice.id(), List.of(foreign))
                        .getFirst()
                        .refusal())
                .contains("已经办结或撤下"));
    }
}
