package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseNotice;
import cn.binggui.ui.Texts;
import java.util.Objects;

/** Which form belongs to which task. */
final class CaseForms {
    private CaseForms() {}

    /** Returns the form of a task; posting a notice has a screen of its own. */
    static CaseForm of(CaseTask task, CaseContext context) {
        return switch (task.deed()) {
            case ASK_SUPPLEMENT -> CaseSupplementForm.asking(context);
            case SUPPLEMENT -> CaseSupplementForm.handingIn(context);
            case ACCEPT -> new CaseAcceptForm(context);
            case DECLARE_KINSHIP -> CaseReasonForm.of("caseform.kinship", CaseEvent.KinshipDeclared::new);
            case DO_STEP -> new CaseStepForm(context, Objects.requireNonNull(task.step()));
            case PROPOSE_REFUSAL -> CaseReasonForm.of("caseform.proposeRefusal", CaseEvent.RefusalProposed::new);
            case POST_NOTICE -> throw new IllegalArgumentException("a notice is posted on a screen of its own");
            case PROVE_NOTICE -> new CasePicturesForm(context);
            case OBJECT -> new CaseObjectionForm();
            case REOPEN -> new CaseReopenForm(context);
            case END_NOTICE -> {
                CaseNotice notice = Objects.requireNonNull(context.state().notice());
                yield CaseReasonForm.wordless(
                        new CaseEvent.NoticeEnded(notice.step()),
                        day -> Texts.text(
                                day.isAfter(notice.until()) ? "caseform.noticeEnd" : "caseform.noticeEnd.early",
                                notice.postedOn(),
                                notice.until(),
                                notice.pictures()));
            }
            case CONFIRM -> CaseDecisionForm.confirming(context);
            case REFUSE -> CaseDecisionForm.refusing(context);
            case DELIVER -> CaseReasonForm.of("caseform.deliver", CaseEvent.Delivered::new);
            case SUSPEND ->
                CaseReasonForm.moving(
                        "caseform.suspend", CaseEvent.Suspended::new, day -> new CaseDue(context).suspended(day));
            case RESUME -> CaseReasonForm.wordless(new CaseEvent.Resumed(), day -> new CaseDue(context).resumed(day));
            case EXTEND ->
                CaseReasonForm.moving(
                        "caseform.extend", CaseEvent.Extended::new, day -> new CaseDue(context).extended());
            case WITHDRAW -> CaseReasonForm.of("caseform.withdraw", CaseEvent.Withdrawn::new);
        };
    }
}
