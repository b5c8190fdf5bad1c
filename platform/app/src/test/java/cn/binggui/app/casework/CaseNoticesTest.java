package cn.binggui.app.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditEntry;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.CaseNotices;
import cn.binggui.core.casework.store.NoticeCandidate;
import cn.binggui.core.casework.store.NoticeQuery;
import cn.binggui.core.casework.store.NoticeVillage;
import cn.binggui.core.casework.store.PostedNotice;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeKind;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.core.notice.PublicNotices;
import cn.binggui.core.notice.PublicToken;
import cn.binggui.core.notice.Redaction;
import cn.binggui.core.notice.TakeDownReason;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Villages' lists in the real databases: what is posted, until when, and what becomes of a line. */
class CaseNoticesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private final CaseNotices notices = RunningApp.bean(CaseNotices.class);
    private final Actor township = RunningApp.actor("daye-township2");

    private static List<CarriedCase> waiting(int count) {
        return CarriedCase.several("daye", DAY, count).stream()
                .map(carried -> carried.to(StepKind.PUBLIC_NOTICE, Category.ALLOWANCE_MARGIN))
                .toList();
    }

    private static CaseAct act(CarriedCase carried, LocalDate on) {
        return new CaseAct(carried.id(), carried.file().state().seq(), on);
    }

    private static LocalDate today() {
        return LocalDate.now(RunningApp.bean(java.time.Clock.class));
    }

    private static void refused(Refusal.Kind kind, String words, Runnable act) {
        Refusal refusal = assertThrows(Refusal.class, act::run);
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(kind, refusal.kind());
    }

    private static boolean isPublic(String county, Notice notice, PublicLine line) {
        return RunningApp.bean(PublicNotices.class)
                .byToken(new PublicToken(county, notice.token()).text())
                .filter(shown -> shown.lines().contains(line))
                .isPresent();
    }

    private static PublicLine line(Notice notice, CarriedCase of) {
        return notice.lines().stream()
                .filter(line -> line.caseId() == of.id())
                .findFirst()
                .orElseThrow()
                .shown();
    }

    @Test
    void aListIsPostedWithEveryCaseOrNotAtAll() {
        List<CarriedCase> cases = waiting(2);
        CarriedCase one = cases.getFirst();
        CarriedCase two = cases.getLast();
        String code = one.file().village();
        Actor village = one.villager();
        List<NoticeCandidate> candidates = notices.candidates(village, code, DAY);
        NoticeCandidate first = candidates.stream()
                .filter(each -> each.id() == one.id())
                .findFirst()
                .orElseThrow();
        assertTrue(first.line().name().matches("..?某"), "a surname and no more");
        assertEquals(7, first.days());
        assertEquals(LocalDate.of(2026, 3, 10), first.until());
        assertTrue(first.source().contains("冶政办函〔2025〕7号"), first.source());
        assertTrue(first.source().contains("民发〔2021〕57号"), first.source());
        NoticeVillage waiting = notices.villages(village).getFirst();
        assertEquals(code, waiting.code());
        assertEquals(candidates.size(), waiting.waiting());

        long before = notices.count(village, new NoticeQuery(NoticeQuery.Part.ALL, null, null));
        CaseAct stale = new CaseAct(two.id(), two.file().state().seq() - 1, DAY);
        refused(
                Refusal.Kind.CONFLICT,
                "案卷 " + two.file().number() + "：这个案卷刚被别人办理过",
                () -> notices.post(village, code, List.of(act(one, DAY), stale), DAY));
        assertNull(one.file().state().notice(), "nothing is written where one case is refused");
        assertEquals(before, notices.count(village, new NoticeQuery(NoticeQuery.Part.ALL, null, null)));
        refused(Refusal.Kind.FORBIDDEN, "由村（居）办理", () -> notices.post(township, code, List.of(act(one, DAY)), DAY));
        refused(
                Refusal.Kind.BAD_INPUT,
                "1 处错误",
                () -> notices.post(village, code, List.of(act(one, DAY), act(one, DAY)), DAY));

        List<Notice> posted = notices.post(village, code, List.of(act(one, DAY), act(two, DAY)), DAY);
        assertEquals(1, posted.size());
        Notice sheet = posted.getFirst();
        assertEquals(LocalDate.of(2026, 3, 10), sheet.until());
        assertEquals(sheet.until(), one.file().state().notice().until());
        assertEquals(first.line(), line(sheet, one));
        assertEquals(first.source(), sheet.source());
        assertTrue(sheet.poster().endsWith("委员会"), sheet.poster());
        assertEquals(before + 1, notices.count(village, new NoticeQuery(NoticeQuery.Part.ALL, null, null)));
        PostedNotice read = notices.get(village, sheet.id());
        assertFalse(read.stands(), "it ended in March");
        assertEquals(2, read.unproved());
        refused(Refusal.Kind.UNPROCESSABLE, "公示已经张贴", () -> notices.post(village, code, List.of(act(one, DAY)), DAY));
        byte[] pdf = notices.sheet(village, sheet.id());
        assertEquals("%PDF", new String(Arrays.copyOf(pdf, 4), StandardCharsets.US_ASCII));
    }

    @Test
    void casesThatStandForDifferentTimesHangOnSheetsOfTheirOwn() {
        List<CarriedCase> cases = CarriedCase.several("xiangning", DAY, 2);
        CarriedCase poor = cases.getFirst().to(StepKind.PUBLIC_NOTICE, Category.SUBSISTENCE_ALLOWANCE);
        CarriedCase margin = cases.getLast().to(StepKind.PUBLIC_NOTICE, Category.ALLOWANCE_MARGIN);
        Actor poster = poor.villager();
        List<Notice> sheets =
                notices.post(poster, poor.file().village(), List.of(act(poor, DAY), act(margin, DAY)), DAY);
        assertEquals(2, sheets.size());
        assertEquals(List.of(5, 7), sheets.stream().map(Notice::days).toList());
        assertEquals(
                List.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10)),
                sheets.stream().map(Notice::until).toList(),
                "five days end on a Sunday, and so on the Monday after it");
        assertEquals(3, line(sheets.getFirst(), margin).persons(), "as many as were confirmed");
        assertNotEquals(Redaction.UNSETTLED, line(sheets.getFirst(), margin).type());
        assertNotEquals(
                line(sheets.getFirst(), margin).type(),
                line(sheets.getLast(), poor).type());
        assertFalse(sheets.getFirst().source().contains("民发〔2021〕57号"), "the upper rule is silent on it");
    }

    @Test
    void aLineIsGoneTheMinuteItsCaseGoesBack() {
        List<CarriedCase> cases = waiting(2);
        CarriedCase one = cases.getFirst();
        CarriedCase two = cases.getLast();
        Actor village = one.villager();
        Notice sheet = notices.post(
                        village, one.file().village(), List.of(act(one, today()), act(two, today())), today())
                .getFirst();
        PublicLine gone = line(sheet, one);
        assertTrue(isPublic("daye", sheet, gone));
        String step = one.file().state().notice().step();
        after(one, new CaseEvent.Objected("收入不实", ""));
        assertEquals(1, notices.get(village, sheet.id()).objections());
        after(one, new CaseEvent.Reopened(StepKind.HOME_VISIT, "重新入户"));
        PostedNotice read = notices.get(village, sheet.id());
        assertEquals(1, read.shown());
        assertEquals(0, read.objections());
        assertTrue(read.stands());
        assertEquals(TakeDownReason.OBJECTION, reason(read, one));
        assertEquals(List.of(line(sheet, two)), shown("daye", sheet));
        after(two, new CaseEvent.NoticeProved(step, List.of(1L)));
        assertEquals(1, notices.get(village, sheet.id()).proved());
        after(two, new CaseEvent.Withdrawn("不再申请"));
        assertTrue(
                RunningApp.bean(PublicNotices.class)
                        .byToken(new PublicToken("daye", sheet.token()).text())
                        .isEmpty(),
                "nothing is left of it");
        refused(Refusal.Kind.UNPROCESSABLE, "全部撤下", () -> notices.sheet(village, sheet.id()));
        assertEquals(
                List.of(sheet.id()),
                notices.ofCase(village, one.id()).stream()
                        .map(each -> each.notice().id())
                        .toList());
    }

    private static void after(CarriedCase carried, CaseEvent event) {
        carried.on(today()).write(event);
    }

    private static List<PublicLine> shown(String county, Notice notice) {
        return RunningApp.bean(PublicNotices.class)
                .byToken(new PublicToken(county, notice.token()).text())
                .orElseThrow()
                .lines();
    }

    private static TakeDownReason reason(PostedNotice notice, CarriedCase of) {
        return notice.lines().stream()
                .filter(line -> line.line().caseId() == of.id())
                .map(line -> line.line().reason())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsConfirmedStandsWithoutEndUntilTheDecidingTierTakesThemOff() {
        CarriedCase one = waiting(1).getFirst();
        Actor village = one.villager();
        String code = one.file().village();
        Notice sheet = notices.post(village, code, List.of(act(one, DAY)), DAY).getFirst();
        one.on(DAY).write(new CaseEvent.NoticeProved(sheetStep(one), List.of(1L)));
        one.on(sheet.until().plusDays(1)).write(new CaseEvent.NoticeEnded(sheetStep(one)));
        one.to(StepKind.STANDING_NOTICE, Category.ALLOWANCE_MARGIN);
        one.done(one.open());
        assertEquals(List.of(), OpenSteps.of(one.procedure(), one.file().state()));
        PostedNotice standing = notices.page(village, new NoticeQuery(NoticeQuery.Part.LASTING, null, code), 0, 10)
                .getFirst();
        assertEquals(NoticeKind.STANDING, standing.notice().kind());
        PublicLine stood = line(standing.notice(), one);
        assertEquals(line(sheet, one).name(), stood.name());
        assertNotEquals(Redaction.UNSETTLED, stood.type(), "the category that was confirmed");
        assertTrue(isPublic("daye", standing.notice(), stood));

        refused(
                Refusal.Kind.FORBIDDEN,
                "",
                () -> notices.remove(village, standing.notice().id(), one.id(), TakeDownReason.CEASED));
        refused(
                Refusal.Kind.UNPROCESSABLE,
                "随案卷变化",
                () -> notices.remove(township, sheet.id(), one.id(), TakeDownReason.MISTAKE));
        notices.remove(township, standing.notice().id(), one.id(), TakeDownReason.CEASED);
        assertEquals(
                TakeDownReason.CEASED,
                reason(notices.get(village, standing.notice().id()), one));
        refused(
                Refusal.Kind.CONFLICT,
                "已不在长期公示中",
                () -> notices.remove(township, standing.notice().id(), one.id(), TakeDownReason.CEASED));
        AuditQuery kept = new AuditQuery(null, null, null, AuditAction.NOTICE_LINE_REMOVED, "case:" + one.id());
        assertEquals(
                List.of("daye-township2"),
                RunningApp.bean(AuditTrail.class)
                        .ofCounty(RunningApp.actor("daye-admin"), "daye", kept, null, 10)
                        .entries()
                        .stream()
                        .map(AuditEntry::actorName)
                        .toList());
    }

    private static String sheetStep(CarriedCase carried) {
        return carried.procedure().steps().stream()
                .filter(step -> step.kind() == StepKind.PUBLIC_NOTICE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        CarriedCase one = waiting(1).getFirst();
        Actor village = one.villager();
        String code = one.file().village();
        Notice sheet = notices.post(village, code, List.of(act(one, DAY)), DAY).getFirst();
        String elsewhere = code.substring(0, 9) + "999";
        Actor stranger = new Actor(
                village.userId(),
                village.username(),
                village.displayName(),
                Set.of(Role.VILLAGE_WORKER),
                "daye",
                new Scope(code.substring(0, 9), elsewhere, null),
                village.version(),
                false);
        Stream.<Runnable>of(
                        () -> notices.get(stranger, sheet.id()),
                        () -> notices.sheet(stranger, sheet.id()),
                        () -> notices.ofCase(stranger, one.id()),
                        () -> notices.ofVillage(stranger, code),
                        () -> notices.candidates(stranger, code, DAY),
                        () -> notices.post(stranger, code, List.of(act(one, DAY)), DAY),
                        () -> notices.get(RunningApp.actor("shiquan-township"), sheet.id()))
                .forEach(call -> refused(Refusal.Kind.NOT_FOUND, "不在您的工作范围内", call));
        assertEquals(0, notices.count(stranger, new NoticeQuery(NoticeQuery.Part.ALL, null, code)));
        assertEquals(List.of(), notices.villages(stranger));
        refused(
                Refusal.Kind.NOT_FOUND,
                "不在您的工作范围内",
                () -> notices.post(stranger, elsewhere, List.of(act(one, DAY)), DAY));
        URI link = notices.get(village, sheet.id()).link();
        assertTrue(link.getPath().endsWith(sheet.token()));
    }
}
