package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.util.Map;

/** Takes every entry of a case's file down in the audit log: that there is one and of what kind, never what it says. */
@Singleton
class CaseAudit implements CaseListener {
    private final AuditLog audit;

    CaseAudit(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void recorded(CaseFile after, CaseEntry entry, CountyPolicy policy, Actor recorder) {
        AuditAction action = switch (entry.event()) {
            case CaseEvent.Opened _ -> AuditAction.CASE_OPENED;
            case CaseEvent.Confirmed _, CaseEvent.Refused _ -> AuditAction.CASE_DECIDED;
            case CaseEvent.SupplementAsked _,
                    CaseEvent.Supplemented _,
                    CaseEvent.Accepted _,
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
                    CaseEvent.Withdrawn _ -> AuditAction.CASE_CARRIED_ON;
        };
        audit.record(
                recorder,
                action,
                CaseDesk.subject(after.id()),
                Map.of("event", CaseCodec.kind(entry.event()), "seq", Integer.toString(entry.seq())));
    }
}
