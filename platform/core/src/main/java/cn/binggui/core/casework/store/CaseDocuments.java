package cn.binggui.core.casework.store;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.casework.CaseEvent;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The papers that applicants receive, made from the entries of a case's file whenever they are asked for. */
@Singleton
public class CaseDocuments {
    private final CaseStore store;
    private final CaseReading reading;
    private final CaseLetters letters;
    private final CaseDesk desk;
    private final AuditLog audit;

    CaseDocuments(CaseStore store, CaseReading reading, CaseLetters letters, CaseDesk desk, AuditLog audit) {
        this.store = store;
        this.reading = reading;
        this.letters = letters;
        this.desk = desk;
        this.audit = audit;
    }

    /** Returns which entries can be made out as which document, by their numbers. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public Map<Integer, CaseDocument> list(Actor actor, long id) {
        CaseFile file = desk.visible(actor, id);
        Map<Integer, CaseDocument> documents = new LinkedHashMap<>();
        List<RecordedEntry> entries = store.entries(file.id());
        for (RecordedEntry entry : entries) {
            CaseDocument kind = kind(entry.entry().event());
            boolean early = entry.entry().event() instanceof CaseEvent.Confirmed confirmed
                    && CaseLetters.awaitsNotice(store.policy(file).procedure(), entries, entry.entry(), confirmed);
            if (kind != null && !early) {
                documents.put(entry.entry().seq(), kind);
            }
        }
        return documents;
    }

    /**
     * Draws a document as PDF; it names the applicant in full, which is taken down.
     *
     * @param seq number of the entry
     * @throws Refusal NOT_FOUND where the entry is made out as nothing; UNPROCESSABLE for a tentative confirmation whose notice has not
     *     been posted
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public byte[] print(Actor actor, long id, int seq) {
        CaseFile file = desk.visible(actor, id);
        CaseView view = reading.view(actor, file);
        RecordedEntry entry = view.entries().stream()
                .filter(each -> each.entry().seq() == seq && kind(each.entry().event()) != null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这份文书"));
        byte[] pdf = letters.draw(view, reading.applicantName(file), entry.entry());
        audit.record(
                actor,
                AuditAction.CASE_DOCUMENT_PRINTED,
                CaseDesk.subject(id),
                Map.of("event", CaseCodec.kind(entry.entry().event()), "seq", Integer.toString(seq)));
        return pdf;
    }

    private static @Nullable CaseDocument kind(CaseEvent event) {
        return switch (event) {
            case CaseEvent.SupplementAsked _ -> CaseDocument.SUPPLEMENT_NOTICE;
            case CaseEvent.Accepted _ -> CaseDocument.ACCEPTANCE_NOTICE;
            case CaseEvent.Confirmed _ -> CaseDocument.CONFIRMATION;
            case CaseEvent.Refused _ -> CaseDocument.REFUSAL;
            case CaseEvent.Opened _,
                    CaseEvent.Supplemented _,
                    CaseEvent.KinshipDeclared _,
                    CaseEvent.StepDone _,
                    CaseEvent.RefusalProposed _,
                    CaseEvent.NoticePosted _,
                    CaseEvent.NoticeProved _,
                    CaseEvent.Objected _,
                    CaseEvent.Reopened _,
                    CaseEvent.NoticeEnded _,
                    CaseEvent.Delivered _,
                    CaseEvent.Suspended _,
                    CaseEvent.Resumed _,
                    CaseEvent.Extended _,
                    CaseEvent.Withdrawn _ -> null;
        };
    }
}
