package cn.binggui.core.scoring.spotcheck;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.attachment.AttachmentStore;
import cn.binggui.core.attachment.AttachmentType;
import cn.binggui.core.attachment.Upload;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What checks find on the spot. Nobody checks a case that they handled or decided; an attempt at that is taken down. */
@Singleton
public class SpotCheckFindings {
    private final SpotCheckStore store;
    private final FindingStore findings;
    private final SpotCheckReading reading;
    private final Checkers checkers;
    private final CaseStore cases;
    private final AttachmentStore attachments;
    private final AuditLog audit;
    private final Clock clock;

    SpotCheckFindings(
            SpotCheckStore store,
            FindingStore findings,
            SpotCheckReading reading,
            Checkers checkers,
            CaseStore cases,
            AttachmentStore attachments,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.findings = findings;
        this.reading = reading;
        this.checkers = checkers;
        this.cases = cases;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records what was found at a household; a correction is recorded beside what it corrects.
     *
     * @param seen how many findings of the household the person had before them
     * @throws Refusal NOT_FOUND for a household that was not drawn; FORBIDDEN for people who handled the case; BAD_INPUT; CONFLICT where
     *     another finding was recorded since
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void record(Actor actor, long id, long household, int seen, NewFinding found) {
        SpotCheck check = drawn(actor, id);
        SpotCheckLine line = line(actor, check, household);
        LocalDate today = LocalDate.now(clock);
        LocalDate drawnOn = check.drawnOn();
        if (found.on().isAfter(today) || drawnOn != null && found.on().isBefore(drawnOn)) {
            throw Refusal.badInput("on", "核查日期应在抽取之日 %s 至今天 %s 之间".formatted(drawnOn, today));
        }
        Checkers.requireWords(found);
        checkers.requireApart(actor, line.caseId(), found.content().others());
        for (long attachment : found.content().attachments()) {
            paper(id, attachment);
        }
        findings.add(
                id,
                household,
                seen,
                found,
                clock.instant(),
                actor,
                () -> audit.record(
                        actor,
                        AuditAction.SPOT_CHECK_FOUND,
                        SpotCheckWork.subject(id),
                        Map.of("case", Long.toString(line.caseId()), "correction", Boolean.toString(seen > 0))));
    }

    /**
     * Keeps a picture or scan of the check; it lies with the check and not in the case's file, so that those who handle the case do not
     * come by it there.
     *
     * @throws Refusal BAD_INPUT, path {@code file}, where it is empty, too large, unreadable or of another type
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public Attachment upload(Actor actor, long id, long household, String fileName, byte[] content) {
        SpotCheckLine line = line(actor, drawn(actor, id), household);
        checkers.requireApart(actor, line.caseId(), List.of());
        Attachment added = attachments.add(id, fileName, Upload.of(content), actor);
        audit.record(
                actor,
                AuditAction.CASE_PAPER_ADDED,
                SpotCheckWork.subject(id),
                Map.of("attachment", Long.toString(added.id())));
        return added;
    }

    /** Returns the pictures and papers of the findings of a household, the first that was added first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    public List<Attachment> papers(Actor actor, long id, long household) {
        line(actor, reading.visible(actor, id), household);
        List<Long> own = own(id, household);
        return attachments.list(id).stream()
                .filter(each -> own.contains(each.id()))
                .toList();
    }

    /**
     * Opens a picture or paper of a finding, which is taken down.
     *
     * @throws Refusal NOT_FOUND where no finding of the household has it
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    public byte[] open(Actor actor, long id, long household, long attachment) {
        Attachment found = found(actor, id, household, attachment);
        audit.record(
                actor,
                AuditAction.SPOT_CHECK_PAPER_OPENED,
                SpotCheckWork.subject(id),
                Map.of("attachment", Long.toString(attachment)));
        return attachments.content(found.id());
    }

    /** Returns a picture of a finding small, as JPEG. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    public byte[] thumbnail(Actor actor, long id, long household, long attachment) {
        Attachment found = found(actor, id, household, attachment);
        if (found.type() != AttachmentType.JPEG) {
            throw none();
        }
        return attachments.thumbnail(found.id());
    }

    /**
     * Returns the checks for which a case was drawn, the latest first.
     *
     * @throws Refusal NOT_FOUND for a case that lies outside the person's part of the county
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<CheckedCase> ofCase(Actor actor, long caseId) {
        CaseFile file = cases.find(caseId)
                .filter(each -> SpotCheckReading.isWhole(actor)
                        || actor.scope().township() != null && actor.scope().reaches(each.village()))
                .orElseThrow(() -> Refusal.notFound("没有这个案卷，或不在您的工作范围内"));
        return store.drawnFor(file.id()).stream()
                .map(check -> new CheckedCase(
                        check,
                        findings.of(check.id()).stream()
                                .filter(each -> each.household() == file.household())
                                .toList()))
                .toList();
    }

    private SpotCheck drawn(Actor actor, long id) {
        SpotCheck check = reading.visible(actor, id);
        if (!SpotCheckReading.isWhole(actor)) {
            throw Refusal.forbidden("抽查结果由全县范围的人员登记");
        }
        if (!check.state().isDrawn()) {
            throw Refusal.conflict("这次抽查还没有抽取");
        }
        return check;
    }

    private SpotCheckLine line(Actor actor, SpotCheck check, long household) {
        return reading.reached(actor, check).stream()
                .filter(ListedLine::drawn)
                .map(ListedLine::line)
                .filter(each -> each.household() == household)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("这次抽查没有抽到这户，或不在您的工作范围内"));
    }

    private Attachment found(Actor actor, long id, long household, long attachment) {
        line(actor, reading.visible(actor, id), household);
        if (!own(id, household).contains(attachment)) {
            throw none();
        }
        return paper(id, attachment);
    }

    private List<Long> own(long id, long household) {
        return findings.of(id).stream()
                .filter(each -> each.household() == household)
                .flatMap(each -> each.content().attachments().stream())
                .toList();
    }

    private Attachment paper(long id, long attachment) {
        return attachments.find(attachment).filter(each -> each.owner() == id).orElseThrow(SpotCheckFindings::none);
    }

    private static Refusal none() {
        return Refusal.notFound("没有这个附件，或不在您的工作范围内");
    }

    /**
     * A check for which a case was drawn.
     *
     * @param findings the first that was recorded first; the last one stands
     */
    public record CheckedCase(SpotCheck check, List<Finding> findings) {
        public CheckedCase {
            findings = List.copyOf(findings);
        }

        /** Returns the finding that stands; {@code null} where the household is not checked yet. */
        public @Nullable Finding finding() {
            return findings.isEmpty() ? null : findings.getLast();
        }
    }
}
