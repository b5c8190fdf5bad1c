package cn.binggui.core.casework;

import cn.binggui.policy.Term;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with a case; which of it is open to somebody follows from the case's state and their tier. */
public enum Deed implements Term {
    ASK_SUPPLEMENT("一次性告知补正"),
    SUPPLEMENT("登记补正材料"),
    ACCEPT("受理"),
    DECLARE_KINSHIP("近亲属备案"),
    DO_STEP("办理"),
    PROPOSE_REFUSAL("提出不符合条件"),
    POST_NOTICE("张贴公示"),
    PROVE_NOTICE("上传公示照片"),
    OBJECT("登记异议"),
    REOPEN("核查异议"),
    END_NOTICE("公示期满"),
    CONFIRM("审核确认"),
    REFUSE("不予确认"),
    DELIVER("送达决定"),
    SUSPEND("中止"),
    RESUME("恢复办理"),
    EXTEND("延长时限"),
    WITHDRAW("撤回申请");

    private final String term;

    Deed(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /**
     * Returns what somebody of a tier may do now, in the order of this list.
     *
     * @param user the user's key; whoever submitted or investigated decides nothing
     * @param approver who must decide where the plan leaves it to somebody else than its step says; {@code null} else
     */
    public static Set<Deed> open(
            Procedure procedure, CaseState state, Performer tier, long user, @Nullable Performer approver) {
        return new Openings(procedure, state, tier, user, approver).all();
    }

    /** One person before one case. */
    private record Openings(
            Procedure procedure,
            CaseState state,
            Performer tier,
            long user,
            @Nullable Performer approver) {
        Set<Deed> all() {
            Set<Deed> open = EnumSet.noneOf(Deed.class);
            switch (state.phase()) {
                case APPLIED -> applied(open);
                case RUNNING -> running(open);
                case SUSPENDED -> add(open, RESUME, new CaseEvent.Resumed());
                case REFUSED -> add(open, DELIVER, new CaseEvent.Delivered(""));
                case COMPLETE, CLOSED_REFUSED, WITHDRAWN -> {
                    return open;
                }
            }
            if (!state.kinship() && state.category() == null && state.phase() != CasePhase.REFUSED) {
                add(open, DECLARE_KINSHIP, new CaseEvent.KinshipDeclared(""));
            }
            if (state.phase() != CasePhase.REFUSED) {
                add(open, WITHDRAW, new CaseEvent.Withdrawn(""));
            }
            return open;
        }

        private void applied(Set<Deed> open) {
            switch (state.supplement()) {
                case NONE -> {
                    add(open, ASK_SUPPLEMENT, new CaseEvent.SupplementAsked(List.of()));
                    accept(open);
                }
                case ASKED -> add(open, SUPPLEMENT, new CaseEvent.Supplemented(List.of()));
                case HANDED_IN -> accept(open);
            }
        }

        private void accept(Set<Deed> open) {
            add(open, ACCEPT, new CaseEvent.Accepted(Track.STANDARD, List.of()));
        }

        private void running(Set<Deed> open) {
            CaseNotice notice = state.notice();
            if (notice == null) {
                OpenSteps.of(procedure, state).forEach(step -> step(open, step));
                proposeRefusal(open);
            } else {
                add(open, PROVE_NOTICE, new CaseEvent.NoticeProved(notice.step(), List.of()));
                add(open, OBJECT, new CaseEvent.Objected("", ""));
                if (notice.objections() > 0) {
                    add(open, REOPEN, new CaseEvent.Reopened(StepKind.HOME_VISIT, ""));
                } else {
                    add(open, END_NOTICE, new CaseEvent.NoticeEnded(notice.step()));
                }
            }
            add(open, SUSPEND, new CaseEvent.Suspended(""));
            boolean clockRuns = !state.done().containsKey(procedure.clock().until());
            if (clockRuns
                    && state.track() != Track.EXTENDED
                    && procedure.track(Track.EXTENDED).isPresent()) {
                add(open, EXTEND, new CaseEvent.Extended(""));
            }
        }

        private void step(Set<Deed> open, String step) {
            boolean own = !step.equals(OpenSteps.EXTRA) && !step.equals(OpenSteps.COUNTY_VISIT);
            StepKind kind = own ? OpenSteps.step(procedure, step).kind() : StepKind.HOME_VISIT;
            if (kind == StepKind.PUBLIC_NOTICE) {
                add(open, POST_NOTICE, new CaseEvent.NoticeProved(step, List.of()));
            } else if (kind != StepKind.CONFIRMATION) {
                CaseEvent done = new CaseEvent.StepDone(step, List.of(), new StepReport.Note("", List.of()));
                add(open, DO_STEP, done);
            } else if (mayDecide()) {
                open.add(REFUSE);
                if (!state.refusalProposed()) {
                    open.add(CONFIRM);
                }
            }
        }

        private boolean mayDecide() {
            Set<Performer> deciding = approver == null
                    ? new CaseAuthority(procedure).mayWrite(state, new CaseEvent.Suspended(""), null)
                    : EnumSet.of(approver);
            return deciding.contains(tier) && !state.handled().contains(user);
        }

        private void proposeRefusal(Set<Deed> open) {
            boolean investigated = procedure.steps().stream()
                    .filter(step ->
                            step.kind() == StepKind.HOME_VISIT || step.kind() == StepKind.FINANCIAL_VERIFICATION)
                    .allMatch(step -> state.done().containsKey(step.id()));
            boolean decided = state.category() != null || state.refusalProposed();
            boolean deciding = open.contains(CONFIRM) || open.contains(REFUSE);
            if (investigated && !decided && !deciding) {
                add(open, PROPOSE_REFUSAL, new CaseEvent.RefusalProposed(""));
            }
        }

        private void add(Set<Deed> open, Deed deed, CaseEvent event) {
            if (new CaseAuthority(procedure).mayWrite(state, event, approver).contains(tier)) {
                open.add(deed);
            }
        }
    }
}
