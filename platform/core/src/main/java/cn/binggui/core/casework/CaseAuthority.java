package cn.binggui.core.casework;

import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At which tier the people sit who may write something into a case file, and whose turn it is. */
public final class CaseAuthority {
    private static final Set<Performer> ALL = EnumSet.allOf(Performer.class);
    private static final Set<Performer> LOCAL = EnumSet.of(Performer.VILLAGE, Performer.TOWNSHIP);

    private final Procedure procedure;

    /** Reads the tiers of one version of a procedure. */
    public CaseAuthority(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * Returns who may write an event.
     *
     * @param approver who must decide where the plan leaves a decision to somebody else than its step says; {@code null} else
     */
    public Set<Performer> mayWrite(CaseState state, CaseEvent event, @Nullable Performer approver) {
        return switch (event) {
            case CaseEvent.Opened _ -> receiving();
            case CaseEvent.SupplementAsked _,
                    CaseEvent.Supplemented _,
                    CaseEvent.Accepted _,
                    CaseEvent.KinshipDeclared _ -> accepting();
            case CaseEvent.StepDone done -> performing(state, done.step());
            case CaseEvent.RefusalProposed _ -> union(deciding(), ofOpen(state));
            case CaseEvent.NoticePosted posted -> performing(state, posted.step());
            case CaseEvent.NoticeProved proved -> performing(state, proved.step());
            case CaseEvent.NoticeEnded ended -> performing(state, ended.step());
            case CaseEvent.Objected _ -> ALL;
            case CaseEvent.Reopened _ -> union(deciding(), of(StepKind.PUBLIC_NOTICE));
            case CaseEvent.Confirmed _, CaseEvent.Refused _ -> approver == null ? deciding() : EnumSet.of(approver);
            case CaseEvent.Delivered _ -> union(deciding(), LOCAL);
            case CaseEvent.Suspended _, CaseEvent.Resumed _, CaseEvent.Extended _ -> deciding();
            case CaseEvent.Withdrawn _ -> union(receiving(), deciding());
        };
    }

    /** Returns who has to go on with a case; nobody once it is through. */
    public Set<Performer> turn(CaseState state) {
        return switch (state.phase()) {
            case APPLIED -> accepting();
            case RUNNING -> ofOpen(state);
            case SUSPENDED -> deciding();
            case REFUSED -> union(deciding(), LOCAL);
            case COMPLETE, CLOSED_REFUSED, WITHDRAWN -> EnumSet.noneOf(Performer.class);
        };
    }

    private Set<Performer> ofOpen(CaseState state) {
        Set<Performer> open = EnumSet.noneOf(Performer.class);
        OpenSteps.of(procedure, state).forEach(step -> open.addAll(performing(state, step)));
        return open;
    }

    private Set<Performer> performing(CaseState state, String step) {
        return switch (step) {
            case OpenSteps.EXTRA -> state.extra() == StepKind.COMMUNITY_REVIEW ? LOCAL : union(deciding(), LOCAL);
            case OpenSteps.COUNTY_VISIT -> EnumSet.of(Performer.COUNTY);
            default -> EnumSet.copyOf(OpenSteps.step(procedure, step).performers());
        };
    }

    private Set<Performer> receiving() {
        Set<Performer> receiving = of(StepKind.APPLICATION);
        return receiving.isEmpty() ? LOCAL : receiving;
    }

    /** Where no acceptance is arranged, those who do the step that starts the clock accept, and the township with them. */
    private Set<Performer> accepting() {
        Set<Performer> accepting = of(StepKind.ACCEPTANCE);
        return accepting.isEmpty()
                ? union(
                        EnumSet.of(Performer.TOWNSHIP),
                        OpenSteps.step(procedure, procedure.clock().from()).performers())
                : accepting;
    }

    private Set<Performer> deciding() {
        return of(StepKind.CONFIRMATION);
    }

    private Set<Performer> of(StepKind kind) {
        Set<Performer> performers = EnumSet.noneOf(Performer.class);
        procedure.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(Step::performers)
                .flatMap(List::stream)
                .forEach(performers::add);
        return performers;
    }

    private static Set<Performer> union(Collection<Performer> one, Collection<Performer> other) {
        Set<Performer> union = EnumSet.copyOf(one);
        union.addAll(other);
        return union;
    }
}
