package cn.binggui.core.verification;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.StoredJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.Mistakes;
import cn.binggui.core.household.store.People;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The county's verifications, for the service that keeps its cases: whoever calls has checked who may.
 *
 * <p>It only takes down what is to be asked; asking is done in the background.
 */
@Singleton
public class Verifications {
    private static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");
    private static final int MONTHS = 12;
    private static final int MOST_MEMBERS = 50;

    private final RequestRepository requests;
    private final ReportStore reports;
    private final VerificationPlatforms platforms;
    private final People people;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Verifications(
            RequestRepository requests,
            ReportStore reports,
            VerificationPlatforms platforms,
            People people,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.reports = reports;
        this.platforms = platforms;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the name of the bound county's platform, in Chinese. */
    public String platformName() {
        return platforms
                .of(TenantBinding.current())
                .map(VerificationPlatform::name)
                .orElse("未接入核对平台");
    }

    /**
     * Asks about the members' means in the last twelve whole months; it is sent soon.
     *
     * @param members ids within the household, each with the key of the person
     * @param consent whether all of them have signed the 承诺授权书
     * @return the verification's key
     * @throws Refusal BAD_INPUT without consent or where a member has no ID number; CONFLICT where one is open for the case
     */
    @Transactional(TenantDataSource.NAME)
    public long request(long caseId, Actor actor, Map<String, Long> members, boolean consent) {
        check(members, consent);
        if (requests.countOpen(caseId) > 0) {
            throw open();
        }
        Instant now = now();
        YearMonth month = YearMonth.from(now.atZone(BUSINESS));
        LocalDate from = month.minusMonths(MONTHS).atDay(1);
        RequestRow row = new RequestRow(
                ids.next(),
                caseId,
                caseId,
                VerificationState.WAITING,
                from,
                month.minusMonths(1).atEndOfMonth(),
                StoredJson.write(members),
                now,
                actor.userId(),
                actor.displayName(),
                null,
                null,
                null,
                null,
                0,
                "",
                now,
                1);
        opening(() -> requests.save(row));
        record(actor, AuditAction.VERIFICATION_REQUESTED, row);
        return row.id();
    }

    /** Returns the case's verifications, the latest first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Verification> ofCase(long caseId) {
        List<RequestRow> rows = requests.findByCaseIdOrderByIdDesc(caseId);
        Map<Long, VerificationReport> found = reports.of(TenantBinding.current(), rows);
        return rows.stream().map(row -> row.told(found.get(row.id()))).toList();
    }

    /**
     * Lets a verification be sent again: one that failed, that waits too long for its answer, or for its next attempt.
     *
     * @throws Refusal NOT_FOUND; CONFLICT where it is answered or another one is open for the case
     */
    @Transactional(TenantDataSource.NAME)
    public void retry(long id, Actor actor) {
        RequestRow row = requests.findById(id).orElseThrow(() -> Refusal.notFound("没有这项核对"));
        opening(() -> {
            if (requests.retry(id, now()) == 0) {
                throw Refusal.conflict("核对平台已经反馈，不必重新发送；需要再次核对的请重新提请");
            }
        });
        record(actor, AuditAction.VERIFICATION_RETRIED, row);
    }

    private void check(Map<String, Long> members, boolean consent) {
        Mistakes mistakes = new Mistakes();
        if (!consent) {
            mistakes.add("consent", "尚未取得全体成员签署的承诺授权书，不能提请核对");
        }
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            mistakes.add("members", "核对的成员应为 1 至 %d 人".formatted(MOST_MEMBERS));
        }
        Map<Long, Identity> identities = people.identities(new HashSet<>(members.values()));
        members.forEach((member, person) -> {
            Identity identity = identities.get(person);
            if (identity == null || identity.idNumber() == null) {
                mistakes.add("members." + member, "该成员没有身份证号，请先补登身份信息，再提请核对");
            }
        });
        mistakes.refuse();
    }

    private void record(Actor actor, AuditAction action, RequestRow row) {
        audit.record(actor, action, "case:" + row.caseId(), Map.of("verification", Long.toString(row.id())));
    }

    private static void opening(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw open();
            }
            throw e;
        }
    }

    private static Refusal open() {
        return Refusal.conflict("该申请已有一项核对尚未反馈，请等待反馈或重新发送，不要重复提请");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
