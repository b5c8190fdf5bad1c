package cn.binggui.core.casework.store;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.attachment.AttachmentStore;
import cn.binggui.core.attachment.AttachmentType;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The pictures and scans in case files, as far as the actor's data scope reaches. */
@Singleton
public class CasePapers {
    private final AttachmentStore attachments;
    private final CaseDesk desk;
    private final AuditLog audit;

    CasePapers(AttachmentStore attachments, CaseDesk desk, AuditLog audit) {
        this.attachments = attachments;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * Puts a file into a case that still goes on.
     *
     * @throws Refusal BAD_INPUT, path {@code file}, where it is empty, too large, unreadable or of another type; UNPROCESSABLE where the
     *     case is through; NOT_FOUND
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public Attachment add(Actor actor, long id, String fileName, byte[] content) {
        if (desk.visible(actor, id).state().phase().isFinal()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "这个案卷已经办结，不能再上传附件");
        }
        Attachment added = attachments.add(id, fileName, content, actor);
        record(actor, AuditAction.CASE_PAPER_ADDED, added);
        return added;
    }

    /** Returns what lies in the case's file, the first that was added first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<Attachment> list(Actor actor, long id) {
        return attachments.list(desk.visible(actor, id).id());
    }

    /**
     * Opens a file of a case, which is taken down.
     *
     * @throws Refusal NOT_FOUND where the case has no such attachment
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public byte[] open(Actor actor, long id, long attachment) {
        Attachment found = find(actor, id, attachment);
        record(actor, AuditAction.CASE_PAPER_OPENED, found);
        return attachments.content(found.id());
    }

    /**
     * Returns a picture small, as JPEG.
     *
     * @throws Refusal NOT_FOUND where the case has no such picture
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public byte[] thumbnail(Actor actor, long id, long attachment) {
        Attachment found = find(actor, id, attachment);
        if (found.type() != AttachmentType.JPEG) {
            throw none();
        }
        return attachments.thumbnail(found.id());
    }

    private Attachment find(Actor actor, long id, long attachment) {
        long visible = desk.visible(actor, id).id();
        return attachments
                .find(attachment)
                .filter(found -> found.owner() == visible)
                .orElseThrow(CasePapers::none);
    }

    private static Refusal none() {
        return Refusal.notFound("没有这个附件，或不在您的工作范围内");
    }

    private void record(Actor actor, AuditAction action, Attachment attachment) {
        audit.record(
                actor,
                action,
                CaseDesk.subject(attachment.owner()),
                Map.of("attachment", Long.toString(attachment.id())));
    }
}
