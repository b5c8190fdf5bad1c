package cn.binggui.core.casework.store;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.Where;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.casework.CaseAuthority;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeKind;
import cn.binggui.core.notice.NoticeStore;
import cn.binggui.core.notice.TakeDownReason;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that villages post of their cases, as far as the actor's data scope reaches. */
@Singleton
public class CaseNotices {
    /** The greatest number of notices in one page. */
    public static final int LARGEST_PAGE = 200;

    private final CaseDesk desk;
    private final CaseStore store;
    private final NoticePosting posting;
    private final NoticeReading reading;
    private final NoticeWaiting waiting;
    private final NoticePoster poster;
    private final NoticeStore notices;
    private final CountyPolicies policies;
    private final AuditLog audit;
    private final Clock clock;

    CaseNotices(
            CaseDesk desk,
            CaseStore store,
            NoticePosting posting,
            NoticeReading reading,
            NoticeWaiting waiting,
            NoticePoster poster,
            NoticeStore notices,
            CountyPolicies policies,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.posting = posting;
        this.reading = reading;
        this.waiting = waiting;
        this.poster = poster;
        this.notices = notices;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the villages in which cases wait for their notice, by code. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<NoticeVillage> villages(Actor actor) {
        List<String> steps = policies.get(TenantBinding.current()).procedure().steps().stream()
                .filter(step -> step.kind() == StepKind.PUBLIC_NOTICE)
                .map(Step::id)
                .toList();
        return waiting.byVillage(actor, steps).entrySet().stream()
                .map(each -> new NoticeVillage(
                        each.getKey(),
                        poster.name(each.getKey()),
                        poster.name(each.getKey().substring(0, Places.TOWNSHIP_DIGITS)),
                        each.getValue()))
                .toList();
    }

    /**
     * Returns the village's cases whose notice is to be posted now, each as it would hang.
     *
     * @param village division code of twelve digits
     * @param day on which it would be posted
     * @throws Refusal NOT_FOUND where the village lies outside the actor's scope
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<NoticeCandidate> candidates(Actor actor, String village, LocalDate day) {
        requireScope(actor, village);
        return posting.candidates(village, day);
    }

    /**
     * Posts the village's list and writes so into every case's file, all or nothing; cases that stand for different times come on sheets
     * of their own.
     *
     * @param village division code of twelve digits
     * @param acts the cases; their days are the day of posting
     * @param day on which it is posted; not after today
     * @return the sheets, the one that ends first first
     * @throws Refusal CONFLICT where a case has gone on since; FORBIDDEN for people of another tier; UNPROCESSABLE where it is not a
     *     case's time; its words name the case
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public List<Notice> post(Actor actor, String village, List<CaseAct> acts, LocalDate day) {
        requireScope(actor, village);
        return posting.post(actor, village, acts, day);
    }

    /** Returns a page of the notices that fit, the latest first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<PostedNotice> page(Actor actor, NoticeQuery query, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of %d notices from %d".formatted(limit, offset));
        }
        return reading.posted(notices.page(where(actor, query), offset, limit));
    }

    /** Returns how many notices fit. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public long count(Actor actor, NoticeQuery query) {
        return notices.count(where(actor, query));
    }

    /**
     * Returns one notice.
     *
     * @throws Refusal NOT_FOUND if there is none in the actor's scope
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public PostedNotice get(Actor actor, long notice) {
        return reading.posted(List.of(visible(actor, notice))).getFirst();
    }

    /** Returns every notice in which the case has or had a line, the latest first, the one without an end last. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<PostedNotice> ofCase(Actor actor, long id) {
        desk.visible(actor, id);
        return reading.posted(notices.ofCase(id));
    }

    /** Returns what hangs in the village today, the one without an end last. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<PostedNotice> ofVillage(Actor actor, String village) {
        requireScope(actor, village);
        return reading.posted(notices.ofVillage(village, LocalDate.now(clock)));
    }

    /**
     * Prints the list for the village's board, with the QR code that opens it.
     *
     * @return a PDF
     * @throws Refusal UNPROCESSABLE for the notice without an end, and where nothing is left on it
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public byte[] sheet(Actor actor, long notice) {
        Notice found = visible(actor, notice);
        if (found.kind() == NoticeKind.STANDING || found.shown().isEmpty()) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE, found.shown().isEmpty() ? "这份名单已全部撤下，没有可打印的内容" : "长期公示不打印公示单，请打开公开页");
        }
        long first = found.lines().getFirst().caseId();
        return reading.sheet(found, store.find(first).orElseThrow());
    }

    /**
     * Takes a case's line off the notice without an end.
     *
     * @throws Refusal FORBIDDEN for people of a tier that does not decide; UNPROCESSABLE on a notice that ends, which follows the case's file
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, long notice, long id, TakeDownReason reason) {
        Notice found = visible(actor, notice);
        if (found.kind() != NoticeKind.STANDING) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "公示期内的名单随案卷变化：有异议的请登记异议并核查，撤回申请的请在案卷中撤回");
        }
        CaseFile file = desk.visible(actor, id);
        CaseAuthority authority = new CaseAuthority(store.policy(file).procedure());
        if (Collections.disjoint(
                CaseTiers.of(actor), authority.mayWrite(file.state(), new CaseEvent.Suspended(""), null))) {
            throw Refusal.forbidden("长期公示由作出确认决定的单位撤下");
        }
        boolean stands = found.lines().stream().anyMatch(line -> line.caseId() == id && !line.isTakenDown());
        if (!stands) {
            throw Refusal.conflict("这一户已不在长期公示中，请刷新");
        }
        notices.takeDownFrom(notice, id, LocalDate.now(clock), reason);
        audit.record(
                actor,
                AuditAction.NOTICE_LINE_REMOVED,
                CaseDesk.subject(id),
                Map.of("notice", Long.toString(notice), AuditLog.REASON, reason.label()));
    }

    private Where where(Actor actor, NoticeQuery query) {
        LocalDate today = LocalDate.now(clock);
        Where where = new Where();
        where.within(actor, "n");
        where.test("n.township =", query.township());
        where.test("n.village =", query.village());
        switch (query.part()) {
            case STANDING -> where.test("n.until_on >=", today);
            case ENDED -> where.test("n.until_on <", today);
            case LASTING -> where.test("n.kind =", NoticeKind.STANDING);
            case ALL -> {
                // every notice
            }
        }
        return where;
    }

    /**
     * Returns a notice that hangs where the actor works.
     *
     * @throws Refusal NOT_FOUND if there is none
     */
    Notice visible(Actor actor, long notice) {
        return notices.find(notice)
                .filter(found -> reaches(actor, found.village()))
                .orElseThrow(() -> Refusal.notFound("没有这份公示，或不在您的工作范围内"));
    }

    private static void requireScope(Actor actor, @Nullable String village) {
        if (village == null || village.length() != Places.VILLAGE_DIGITS || !reaches(actor, village)) {
            throw Refusal.notFound("没有这个村（社区），或不在您的工作范围内");
        }
    }

    private static boolean reaches(Actor actor, String village) {
        return actor.scope().reaches(village);
    }
}
