package cn.binggui.app.scoring;

import static cn.binggui.app.scoring.SpotCheckCases.version;
import static cn.binggui.app.scoring.SpotCheckCases.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.spotcheck.CheckedHousehold;
import cn.binggui.core.scoring.spotcheck.ErrorKind;
import cn.binggui.core.scoring.spotcheck.Extrapolation;
import cn.binggui.core.scoring.spotcheck.Finding;
import cn.binggui.core.scoring.spotcheck.ListedLine;
import cn.binggui.core.scoring.spotcheck.NewFinding;
import cn.binggui.core.scoring.spotcheck.Redraw;
import cn.binggui.core.scoring.spotcheck.SpotCheckDeed;
import cn.binggui.core.scoring.spotcheck.SpotCheckErrors;
import cn.binggui.core.scoring.spotcheck.SpotCheckFindings;
import cn.binggui.core.scoring.spotcheck.SpotCheckState;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.core.scoring.spotcheck.SpotCheckWork;
import cn.binggui.core.scoring.spotcheck.SpotChecks;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.value.Ratio;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Spot checks in the real databases: who draws what, who may see it, and what becomes of it. */
class SpotChecksTest {
    private static final String COUNTY = "shiquan";

    private final SpotChecks checks = RunningApp.bean(SpotChecks.class);
    private final SpotCheckWork work = RunningApp.bean(SpotCheckWork.class);
    private final SpotCheckFindings findings = RunningApp.bean(SpotCheckFindings.class);
    private final Actor admin = RunningApp.actor("shiquan-admin");
    private final Actor evaluator = RunningApp.actor("shiquan-evaluator");
    private final Actor township = RunningApp.actor("shiquan-township");

    private static LocalDate today() {
        return LocalDate.now(RunningApp.bean(Clock.class));
    }

    private static void refused(Refusal.Kind kind, String words, Runnable act) {
        Refusal refusal = assertThrows(Refusal.class, act::run);
        String said = refusal.getMessage() + refusal.mistakes();
        assertTrue(said.contains(words), said);
        assertEquals(kind, refusal.kind());
    }

    private long keptApart(String subject) {
        AuditQuery query = new AuditQuery(null, null, null, AuditAction.DUTIES_KEPT_APART, subject);
        return RunningApp.bean(AuditTrail.class).ofCounty(admin, COUNTY, query, null, 50).entries().stream()
                .filter(entry -> entry.subject().equals(subject))
                .count();
    }

    private static String sha256(byte[] text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }

    private static NewFinding right() {
        return new NewFinding(today(), null, new Finding.Content(List.of("周主任"), "", List.of()));
    }

    private static NewFinding wrong(String words) {
        return new NewFinding(today(), ErrorKind.NOT_ENTITLED, new Finding.Content(List.of(), words, List.of()));
    }

    @Test
    void oneDrawsUpTheListAnotherCommitsAndAnybodyDrawsAgain() throws NoSuchAlgorithmException {
        LocalDate from = LocalDate.of(2025, 4, 1);
        List<CarriedCase> cases = SpotCheckCases.confirmed(COUNTY, from, 5, 2);
        long id = work.create(admin, from, LocalDate.of(2025, 5, 31));
        SpotCheckView open = view(admin, id);
        assertEquals(new Ratio(3000), open.check().share());
        assertFalse(open.check().ownShare());
        assertEquals(
                cases.stream().map(each -> each.file().household()).collect(Collectors.toSet()),
                open.lines().stream()
                        .map(each -> each.listed().line().household())
                        .collect(Collectors.toSet()));
        assertEquals(Set.of(SpotCheckDeed.EDIT_LIST), open.deeds());
        assertEquals(
                Set.of(SpotCheckDeed.EDIT_LIST, SpotCheckDeed.COMMIT),
                view(evaluator, id).deeds());

        String subject = "spot-check:" + id;
        refused(Refusal.Kind.FORBIDDEN, "编制过这份名单的人不能承诺种子", () -> work.commit(admin, id, 1));
        assertEquals(1, keptApart(subject));
        refused(Refusal.Kind.UNPROCESSABLE, "请先由另一人承诺种子", () -> work.freeze(admin, id, 1));
        work.commit(evaluator, id, 1);
        SpotCheckView committed = view(admin, id);
        assertNull(committed.seed());
        assertNull(committed.check().listHash());
        long left = cases.getFirst().file().household();
        int version = committed.check().version();
        refused(Refusal.Kind.FORBIDDEN, "承诺种子的人不能编制", () -> work.exclude(evaluator, id, version, left, "不想查"));
        refused(Refusal.Kind.FORBIDDEN, "承诺种子的人不能编制", () -> work.refresh(evaluator, id, version));
        refused(Refusal.Kind.FORBIDDEN, "承诺种子的人不能编制", () -> work.freeze(evaluator, id, version));
        assertEquals(4, keptApart(subject));
        refused(Refusal.Kind.BAD_INPUT, "请写明移出名单的理由", () -> work.exclude(admin, id, version, left, " "));
        work.exclude(admin, id, version, left, "全家已迁往外县");
        refused(Refusal.Kind.CONFLICT, "刚被别人办理过", () -> work.freeze(admin, id, version));
        work.refresh(admin, id, version(admin, id));
        assertEquals(
                "全家已迁往外县",
                view(admin, id).lines().stream()
                        .filter(each -> each.listed().excluded())
                        .findFirst()
                        .orElseThrow()
                        .exclusion()
                        .reason());
        refused(Refusal.Kind.NOT_FOUND, "没有这次抽查", () -> checks.get(township, id));

        work.freeze(admin, id, version(admin, id));
        SpotCheckView frozen = view(admin, id);
        assertNull(frozen.seed());
        assertEquals(frozen.check().listHash(), sha256(checks.text(admin, id)));
        refused(
                Refusal.Kind.CONFLICT,
                "刚被别人办理过",
                () -> work.exclude(admin, id, frozen.check().version(), left, "晚了"));
        refused(Refusal.Kind.CONFLICT, "还没有抽取", () -> checks.sheet(admin, id));
        work.draw(evaluator, id, frozen.check().version());

        SpotCheckView drawn = view(admin, id);
        assertEquals(SpotCheckState.DRAWN, drawn.check().state());
        assertEquals(drawn.check().commitment(), sha256(HexFormat.of().parseHex(drawn.seed())));
        assertEquals(
                List.of(2, 1), drawn.strata().stream().map(row -> row.drawn()).toList(), "of four and of two");
        assertEquals(
                drawn.strata().stream().map(row -> row.required()).toList(),
                drawn.strata().stream().map(row -> row.drawn()).toList());
        assertFalse(drawn.drawn().stream().anyMatch(each -> each.listed().line().household() == left));
        assertEquals(new Redraw(true, true, true), checks.verify(evaluator, id));
        byte[] pdf = checks.sheet(admin, id);
        assertEquals("%PDF", new String(Arrays.copyOf(pdf, 4), StandardCharsets.US_ASCII));
        assertEquals(
                List.of("CREATED", "COMMITTED", "EXCLUDED", "REFRESHED", "FROZEN", "DRAWN"),
                drawn.acts().stream().map(act -> act.kind().name()).toList());
    }

    @Test
    void aTownshipSeesWhatWasDrawnInItAndNothingElse() {
        LocalDate from = LocalDate.of(2025, 2, 5);
        List<CarriedCase> cases = SpotCheckCases.confirmed(COUNTY, from, 4, 0);
        long id = SpotCheckCases.drawn(COUNTY, from, LocalDate.of(2025, 3, 31));
        SpotCheckView seen = checks.get(township, id);
        assertFalse(seen.whole());
        assertTrue(seen.lines().stream().map(SpotCheckView.Line::listed).allMatch(ListedLine::drawn));
        assertEquals(2, seen.lines().size());
        assertEquals(List.of(), seen.acts());
        assertEquals(Set.of(), seen.deeds());
        assertTrue(checks.page(township, 0, 50).stream()
                .anyMatch(row -> row.check().id() == id && row.figures().drawn() == 2));
        Actor elsewhere = new Actor(
                1, "other", "别镇", Set.of(Role.TOWNSHIP_WORKER), COUNTY, new Scope("610922999", null, null), 1, false);
        refused(Refusal.Kind.NOT_FOUND, "没有这次抽查", () -> checks.get(elsewhere, id));
        assertTrue(checks.page(elsewhere, 0, 50).isEmpty());
        refused(Refusal.Kind.NOT_FOUND, "没有这次抽查", () -> checks.get(RunningApp.actor("daye-admin"), id));
        refused(
                Refusal.Kind.NOT_FOUND,
                "没有这个案卷",
                () -> findings.ofCase(elsewhere, cases.getFirst().id()));
        long shown = seen.lines().getFirst().listed().line().caseId();
        assertEquals(
                List.of(id),
                findings.ofCase(township, shown).stream()
                        .map(each -> each.check().id())
                        .toList());
        refused(
                Refusal.Kind.FORBIDDEN,
                "您的角色不能进行此操作",
                () -> findings.record(
                        township, id, seen.lines().getFirst().listed().line().household(), 0, right()));
    }

    @Test
    void findingsAreCorrectedNotChangedAndFeedTheMetric() {
        LocalDate from = LocalDate.of(2025, 7, 1);
        List<CarriedCase> cases = SpotCheckCases.confirmed(COUNTY, from, 6, 0);
        long id = SpotCheckCases.drawn(COUNTY, from, LocalDate.of(2025, 8, 31));
        List<SpotCheckView.Line> lines = view(evaluator, id).drawn();
        assertEquals(2, lines.size());
        long first = lines.getFirst().listed().line().household();
        long second = lines.getLast().listed().line().household();
        String code = cases.getFirst().file().township();
        assertEquals(Tally.NOTHING, found(id, code));

        byte[] paper = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        Attachment added = findings.upload(evaluator, id, first, "入户照片.pdf", paper);
        refused(Refusal.Kind.BAD_INPUT, "请写明发现的情况", () -> findings.record(evaluator, id, first, 0, wrong(" ")));
        NewFinding early = new NewFinding(today().minusDays(1), null, new Finding.Content(List.of(), "", List.of()));
        refused(Refusal.Kind.BAD_INPUT, "核查日期应在", () -> findings.record(evaluator, id, first, 0, early));
        NewFinding foreign = new NewFinding(today(), null, new Finding.Content(List.of(), "", List.of(added.id() + 1)));
        refused(Refusal.Kind.NOT_FOUND, "没有这个附件", () -> findings.record(evaluator, id, second, 0, foreign));
        assertEquals(List.of(), findings.papers(evaluator, id, first), "not before a finding has it");
        findings.record(
                evaluator,
                id,
                first,
                0,
                new NewFinding(
                        today(),
                        ErrorKind.NOT_ENTITLED,
                        new Finding.Content(List.of("周主任"), "名下有两辆车", List.of(added.id()))));
        assertEquals(SpotCheckState.CHECKING, view(admin, id).check().state());
        refused(Refusal.Kind.CONFLICT, "刚被别人登记过", () -> findings.record(admin, id, first, 0, right()));
        assertEquals(
                List.of(added.id()),
                findings.papers(township, id, first).stream()
                        .map(Attachment::id)
                        .toList());
        assertEquals(paper.length, findings.open(township, id, first, added.id()).length);
        refused(Refusal.Kind.UNPROCESSABLE, "还有 1 户没有登记", () -> work.finish(admin, id, version(admin, id)));
        assertNull(view(admin, id).extrapolation());
        findings.record(admin, id, second, 0, right());
        assertEquals(new Tally(1, 2), found(id, code));

        Extrapolation all = view(admin, id).extrapolation();
        assertNotNull(all);
        assertEquals("0.5000", all.rate().toPlainString(), "one of two, in one stratum");
        findings.record(evaluator, id, first, 1, wrong("复核：名下一辆车，另一辆登记在分户的儿子名下"));
        findings.record(evaluator, id, first, 2, right());
        Finding standing = view(admin, id).drawn().getFirst().finding();
        assertEquals(3, standing.seq());
        assertEquals(
                view(admin, id).drawn().getFirst().findings().get(1).id(),
                standing.corrects(),
                "linked to the old one");
        assertEquals(new Tally(0, 2), found(id, code));
        work.finish(admin, id, version(admin, id));
        assertEquals(SpotCheckState.DONE, view(admin, id).check().state());
        findings.record(evaluator, id, first, 3, wrong("又核实"));
        assertEquals(new Tally(1, 2), found(id, code));
        assertEquals(
                Set.of(first, second),
                households(code).stream()
                        .filter(each -> each.check() == id)
                        .map(CheckedHousehold::household)
                        .collect(Collectors.toSet()));
    }

    /** Returns what one check found, and makes sure that the township's tally counts each of its households once. */
    private static Tally found(long id, String code) {
        List<CheckedHousehold> all = households(code);
        Set<Long> wrong = all.stream()
                .filter(each -> each.error() != null)
                .map(CheckedHousehold::household)
                .collect(Collectors.toSet());
        long checked = all.stream().map(CheckedHousehold::household).distinct().count();
        assertEquals(new Tally(wrong.size(), checked), errors().getOrDefault(code, Tally.NOTHING));
        List<CheckedHousehold> own =
                all.stream().filter(each -> each.check() == id).toList();
        return new Tally(own.stream().filter(each -> each.error() != null).count(), own.size());
    }

    private static List<CheckedHousehold> households(String code) {
        return TenantBinding.call(
                COUNTY, () -> RunningApp.bean(SpotCheckErrors.class).households(code, today(), today()));
    }

    private static Map<String, Tally> errors() {
        return TenantBinding.call(
                COUNTY, () -> RunningApp.bean(SpotCheckErrors.class).errors(today(), today()));
    }

    @Test
    void theDemonstrationHasAFinishedCheckAndAnOpenOne() {
        List<SpotCheckView> made = checks.page(admin, 0, 200).stream()
                .map(row -> view(admin, row.check().id()))
                .filter(each -> each.acts().getFirst().actor() < 0)
                .toList();
        assertEquals(
                List.of(SpotCheckState.OPEN, SpotCheckState.DONE),
                made.stream().map(each -> each.check().state()).toList());
        SpotCheckView done = made.getLast();
        assertTrue(checks.verify(admin, done.check().id()).agrees());
        assertNotNull(done.extrapolation());
        assertTrue(done.drawn().stream().allMatch(each -> each.finding() != null));
        assertTrue(checks.page(RunningApp.actor("daye-admin"), 0, 200).stream()
                .noneMatch(row -> row.check().state() == SpotCheckState.DONE));
    }

    @Test
    void nobodyChecksACaseThatTheyHandledOrDecided() {
        LocalDate from = LocalDate.of(2025, 10, 13);
        SpotCheckCases.confirmed(COUNTY, from, 3, 0);
        long id = SpotCheckCases.drawn(COUNTY, from, LocalDate.of(2025, 11, 30));
        SpotCheckView.Line line = view(admin, id).drawn().getFirst();
        long household = line.listed().line().household();
        String subject = "case:" + line.listed().line().caseId();
        for (long handler : List.of(CarriedCase.CLERK, CarriedCase.CLERK - 1)) {
            Actor handled =
                    new Actor(handler, "handler", "核查员", Set.of(Role.COUNTY_OPERATOR), COUNTY, Scope.ALL, 1, false);
            refused(Refusal.Kind.FORBIDDEN, "您办理或审核过这个案卷", () -> findings.record(handled, id, household, 0, right()));
        }
        NewFinding withHelper = new NewFinding(today(), null, new Finding.Content(List.of("协办人"), "", List.of()));
        refused(Refusal.Kind.FORBIDDEN, "同名，请换人", () -> findings.record(evaluator, id, household, 0, withHelper));
        assertEquals(3, keptApart(subject));
        long other = view(admin, id).lines().stream()
                .filter(each -> !each.listed().drawn())
                .findFirst()
                .orElseThrow()
                .listed()
                .line()
                .household();
        refused(Refusal.Kind.NOT_FOUND, "没有抽到这户", () -> findings.record(evaluator, id, other, 0, right()));
    }

    @Test
    void whereThePlanIsSilentTheCountyMaySetAShareOfItsOwn() {
        Actor operator = RunningApp.actor("daye-operator");
        Actor own = RunningApp.actor("daye-admin");
        LocalDate from = LocalDate.of(2025, 4, 1);
        LocalDate to = LocalDate.of(2025, 4, 30);
        assertTrue(checks.planShare(own).isEmpty());
        assertFalse(checks.planShare(admin).orElseThrow().clauses().isEmpty());
        refused(Refusal.Kind.UNPROCESSABLE, "本县方案未规定抽查比例", () -> work.create(operator, from, to));
        refused(Refusal.Kind.FORBIDDEN, "角色", () -> work.createAt(operator, from, to, new Ratio(2000)));
        refused(Refusal.Kind.BAD_INPUT, "大于 0", () -> work.createAt(own, from, to, new Ratio(0)));
        long id = work.createAt(own, from, to, new Ratio(2000));
        assertTrue(view(own, id).check().ownShare());
        work.commit(operator, id, 1);
        refused(Refusal.Kind.UNPROCESSABLE, "无需抽查", () -> work.freeze(own, id, 2));

        refused(Refusal.Kind.BAD_INPUT, "不低于 30%", () -> work.createAt(admin, from, to, new Ratio(2999)));
        assertTrue(view(admin, work.createAt(admin, from, to, new Ratio(5000)))
                .check()
                .ownShare());
        assertFalse(view(admin, work.createAt(admin, from, to, new Ratio(3000)))
                .check()
                .ownShare());
        refused(Refusal.Kind.BAD_INPUT, "不能早于", () -> work.create(admin, to, from));
        refused(Refusal.Kind.BAD_INPUT, "不能晚于今天", () -> work.create(admin, from, today().plusDays(1)));
        long running = work.create(admin, today(), today());
        work.commit(evaluator, running, 1);
        refused(Refusal.Kind.UNPROCESSABLE, "次日起可以冻结", () -> work.freeze(admin, running, 2));
    }
}
