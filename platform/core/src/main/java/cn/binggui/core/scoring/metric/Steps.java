package cn.binggui.core.scoring.metric;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseState;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.time.LocalDate;
import java.util.List;

/** What watches ask about a procedure's steps. */
final class Steps {
    private final List<Step> steps;
    private final WorkingCalendar calendar;

    Steps(Procedure procedure, WorkingCalendar calendar) {
        steps = procedure.steps();
        this.calendar = calendar;
    }

    List<Step> all() {
        return steps;
    }

    List<Step> of(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    Step get(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns the steps that an entry finished. */
    List<Step> finished(CaseState before, CaseState after) {
        return steps.stream()
                .filter(step ->
                        after.done().containsKey(step.id()) && !before.done().containsKey(step.id()))
                .toList();
    }

    /**
     * Returns the day on which an entry did a step. A notice stands through its last day and its end can only be written down afterwards:
     * where that is done on the next working day, the notice was done on its last day.
     */
    LocalDate doneOn(Step step, CaseState before, LocalDate on) {
        var notice = before.notice();
        if (step.kind() != StepKind.PUBLIC_NOTICE || notice == null) {
            return on;
        }
        LocalDate next = calendar.workingOnOrAfter(notice.until().plusDays(1));
        return on.isAfter(next) ? on : notice.until();
    }

    /** Tells whether a case still has to do a step: one that is to be refused needs no notice, and nothing after the decision. */
    boolean isOwed(Step step, CaseState state) {
        if (!state.refusalProposed()) {
            return true;
        }
        for (Step each : steps) {
            if (each.id().equals(step.id())) {
                return step.kind() != StepKind.PUBLIC_NOTICE;
            }
            if (each.kind() == StepKind.CONFIRMATION) {
                return false;
            }
        }
        return false;
    }
}
