package cn.binggui.core.casework;

import cn.binggui.core.calendar.Suspension;
import cn.binggui.core.casework.CaseState.Supplement;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds entries up to a case's state; it believes every entry, since only what {@link CaseRules} admits is ever written. */
public final class CaseFold {
    /** What must be decided anew when an objection has led to a new investigation. */
    private static final Set<StepKind> DECIDING =
            EnumSet.of(StepKind.TOWNSHIP_REVIEW, StepKind.JOINT_ASSESSMENT, StepKind.CONFIRMATION);

    private final Procedure procedure;
    private int seq;
    private CasePhase phase;
    private Track track;
    private @Nullable LocalDate lastOn;
    private @Nullable LocalDate acceptedOn;
    private Supplement supplement;
    private boolean kinship;
    private final List<Suspension> suspensions;
    private final Map<String, LocalDate> done;
    private @Nullable StepKind extra;
    private boolean refusalProposed;
    private @Nullable CaseNotice notice;
    private @Nullable Category category;
    private final Set<String> evidence;
    private final Set<Long> handled;

    private CaseFold(Procedure procedure, CaseState from) {
        this.procedure = procedure;
        seq = from.seq();
        phase = from.phase();
        track = from.track();
        lastOn = from.lastOn();
        acceptedOn = from.acceptedOn();
        supplement = from.supplement();
        kinship = from.kinship();
        suspensions = new ArrayList<>(from.suspensions());
        done = new LinkedHashMap<>(from.done());
        extra = from.extra();
        refusalProposed = from.refusalProposed();
        notice = from.notice();
        category = from.category();
        evidence = new HashSet<>(from.evidence());
        handled = new HashSet<>(from.handled());
    }

    /** Returns the state after one more entry. */
    public static CaseState next(Procedure procedure, CaseState state, CaseEntry entry) {
        CaseFold fold = new CaseFold(procedure, state);
        fold.add(entry);
        return fold.state();
    }

    /** Returns the state after all entries of a file. */
    public static CaseState of(Procedure procedure, List<CaseEntry> entries) {
        CaseFold fold = new CaseFold(procedure, CaseState.EMPTY);
        entries.forEach(fold::add);
        return fold.state();
    }

    private CaseState state() {
        return new CaseState(
                seq,
                phase,
                track,
                lastOn,
                acceptedOn,
                supplement,
                kinship,
                suspensions,
                done,
                extra,
                refusalProposed,
                notice,
                category,
                evidence,
                handled);
    }

    private void add(CaseEntry entry) {
        seq = entry.seq();
        lastOn = entry.on();
        switch (entry.event()) {
            case CaseEvent.Opened opened -> {
                handled.add(entry.actor());
                finish(StepKind.APPLICATION, entry.on());
            }
            case CaseEvent.SupplementAsked asked -> supplement = Supplement.ASKED;
            case CaseEvent.Supplemented supplemented -> supplement = Supplement.HANDED_IN;
            case CaseEvent.Accepted accepted -> accept(accepted, entry.on());
            case CaseEvent.KinshipDeclared declared -> kinship = true;
            case CaseEvent.StepDone step -> stepDone(step, entry.on());
            case CaseEvent.RefusalProposed proposed -> refusalProposed = true;
            case CaseEvent.NoticePosted posted ->
                notice = new CaseNotice(posted.step(), entry.on(), posted.until(), 0, 0);
            case CaseEvent.NoticeProved proved ->
                notice = standing().proved(proved.pictures().size());
            case CaseEvent.Objected objected -> notice = standing().objected();
            case CaseEvent.Reopened reopened -> reopen(reopened.by());
            case CaseEvent.NoticeEnded ended -> {
                notice = null;
                done.put(ended.step(), entry.on());
            }
            case CaseEvent.Confirmed confirmed -> {
                category = confirmed.category();
                done.put(confirmed.step(), entry.on());
            }
            case CaseEvent.Refused refused -> {
                category = null;
                done.put(refused.step(), entry.on());
                phase = CasePhase.REFUSED;
            }
            case CaseEvent.Delivered delivered -> phase = CasePhase.CLOSED_REFUSED;
            case CaseEvent.Suspended suspended -> {
                suspensions.add(new Suspension(entry.on(), null));
                phase = CasePhase.SUSPENDED;
            }
            case CaseEvent.Resumed resumed -> {
                suspensions.add(new Suspension(suspensions.removeLast().from(), entry.on()));
                phase = CasePhase.RUNNING;
            }
            case CaseEvent.Extended extended -> track = Track.EXTENDED;
            case CaseEvent.Withdrawn withdrawn -> phase = CasePhase.WITHDRAWN;
        }
        if (phase == CasePhase.RUNNING && OpenSteps.of(procedure, state()).isEmpty()) {
            phase = CasePhase.COMPLETE;
        }
    }

    private void accept(CaseEvent.Accepted accepted, LocalDate on) {
        phase = CasePhase.RUNNING;
        track = accepted.track();
        acceptedOn = on;
        keep(accepted.evidence());
        finish(StepKind.ACCEPTANCE, on);
    }

    private void finish(StepKind kind, LocalDate on) {
        procedure.steps().stream().filter(step -> step.kind() == kind).forEach(step -> done.put(step.id(), on));
    }

    private void stepDone(CaseEvent.StepDone event, LocalDate on) {
        keep(event.report().evidence());
        if (event.step().equals(OpenSteps.EXTRA)) {
            extra = null;
        } else {
            done.put(event.step(), on);
        }
        if (investigates(event.step())) {
            event.people().stream()
                    .map(Participant::user)
                    .filter(Objects::nonNull)
                    .forEach(handled::add);
        }
    }

    private void keep(List<Evidenced> given) {
        given.forEach(each -> evidence.add(each.name()));
    }

    /** What the procedure arranges for looking into a household, or an objection or a relative's case adds to it. */
    private boolean investigates(String step) {
        if (step.equals(OpenSteps.EXTRA) || step.equals(OpenSteps.COUNTY_VISIT)) {
            return true;
        }
        StepKind kind = OpenSteps.step(procedure, step).kind();
        return kind == StepKind.HOME_VISIT || kind == StepKind.FINANCIAL_VERIFICATION;
    }

    /** An objection sends the case back; what was decided between the new investigation and the notice is decided anew. */
    private void reopen(StepKind by) {
        String noticed = standing().step();
        notice = null;
        boolean arranged = procedure.steps().stream().anyMatch(step -> step.kind() == by);
        extra = arranged ? null : by;
        for (Step step : procedure.steps()) {
            if (step.kind() == by || DECIDING.contains(step.kind())) {
                done.remove(step.id());
            }
            if (step.kind() == StepKind.CONFIRMATION) {
                category = null;
            }
            if (step.id().equals(noticed)) {
                done.remove(noticed);
                return;
            }
        }
    }

    private CaseNotice standing() {
        if (notice == null) {
            throw new IllegalStateException("entry %d is about a notice that does not stand".formatted(seq));
        }
        return notice;
    }
}
