package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.calendar.HolidayNotices;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.store.CaseDocument;
import cn.binggui.core.casework.store.CaseDocuments;
import cn.binggui.core.casework.store.CaseDrafts;
import cn.binggui.core.casework.store.CasePapers;
import cn.binggui.core.casework.store.CaseVerifications;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.identity.Colleague;
import cn.binggui.core.identity.Colleagues;
import cn.binggui.core.scoring.spotcheck.SpotCheckFindings;
import cn.binggui.core.verification.Verification;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page of one case asks of the services. */
@Singleton
class CasePageDesk {

    private final Cases cases;
    private final CasePapers papers;
    private final CaseDocuments documents;
    private final CaseDrafts drafts;
    private final CaseVerifications verifications;
    private final SpotCheckFindings findings;
    private final Colleagues colleagues;
    private final HolidayNotices calendars;
    private final Clock clock;

    CasePageDesk(
            Cases cases,
            CasePapers papers,
            CaseDocuments documents,
            CaseDrafts drafts,
            CaseVerifications verifications,
            SpotCheckFindings findings,
            Colleagues colleagues,
            HolidayNotices calendars,
            Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.documents = documents;
        this.drafts = drafts;
        this.verifications = verifications;
        this.findings = findings;
        this.colleagues = colleagues;
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    WorkingCalendar calendar(Actor actor) {
        return calendars.calendar(actor);
    }

    Cases cases() {
        return cases;
    }

    /** @throws cn.binggui.core.Refusal NOT_FOUND if there is none in the actor's scope */
    CaseView open(Actor actor, long id) {
        return cases.get(actor, id);
    }

    Grounds grounds(Actor actor, long id) {
        return cases.grounds(actor, id);
    }

    List<Colleague> colleagues(Actor actor, String township) {
        return colleagues.of(actor, township);
    }

    Attachment upload(Actor actor, long id, String name, byte[] content) {
        return papers.add(actor, id, name, content);
    }

    List<Attachment> papers(Actor actor, long id) {
        return papers.list(actor, id);
    }

    byte[] paper(Actor actor, Attachment attachment) {
        return papers.open(actor, attachment.owner(), attachment.id());
    }

    byte[] thumbnail(Actor actor, Attachment attachment) {
        return papers.thumbnail(actor, attachment.owner(), attachment.id());
    }

    Map<Integer, CaseDocument> documents(Actor actor, long id) {
        return documents.list(actor, id);
    }

    byte[] print(Actor actor, long id, int seq) {
        return documents.print(actor, id, seq);
    }

    Optional<Draft> draft(Actor actor, long id, CaseTask task) {
        return drafts.find(actor, id, task.key());
    }

    void keep(Actor actor, long id, CaseTask task, int seen, Map<String, ?> content) {
        drafts.save(actor, id, task.key(), seen, content);
    }

    void forget(Actor actor, long id, CaseTask task) {
        drafts.remove(actor, id, task.key());
    }

    /** Returns the spot checks for which the case was drawn; none for people whom they do not concern. */
    List<SpotCheckFindings.CheckedCase> spotChecks(Actor actor, long id) {
        boolean concerned = Stream.of(Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR, Role.TOWNSHIP_WORKER)
                .anyMatch(actor::is);
        return concerned ? findings.ofCase(actor, id) : List.of();
    }

    String platform(Actor actor) {
        return verifications.platformName(actor);
    }

    List<Verification> verifications(Actor actor, long id) {
        return verifications.of(actor, id);
    }

    void verify(Actor actor, long id, boolean consent) {
        verifications.request(actor, id, consent);
    }

    void verifyAgain(Actor actor, long id, long verification) {
        verifications.retry(actor, id, verification);
    }
}
