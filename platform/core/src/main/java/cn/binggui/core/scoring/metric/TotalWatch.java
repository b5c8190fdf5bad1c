package cn.binggui.core.scoring.metric;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.StepDues;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether a case came to the end of its clock within the total limit; a refusal ends the clock too. */
final class TotalWatch implements Watch {
    private final String until;
    private final Steps steps;
    private final StepDues dues;
    private boolean ended;
    private @Nullable LocalDate due;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate withdrawnOn;

    TotalWatch(Procedure procedure, Steps steps, StepDues dues) {
        until = procedure.clock().until();
        this.steps = steps;
        this.dues = dues;
    }

    @Override
    public void see(CaseState before, CaseEntry entry, CaseState after) {
        boolean done = after.done().containsKey(until);
        if (entry.event() instanceof CaseEvent.Reopened && !done) {
            ended = false;
        } else if (!ended && (done || entry.event() instanceof CaseEvent.Refused)) {
            ended = true;
            due = dues.total(before);
            endedOn = done ? steps.doneOn(steps.get(until), before, entry.on()) : entry.on();
        }
        withdrawnOn = entry.event() instanceof CaseEvent.Withdrawn ? entry.on() : withdrawnOn;
    }

    @Override
    public void tell(CaseState last, Consumer<Observation> observed) {
        LocalDate day = ended ? due : dues.total(last);
        boolean gone = !ended && withdrawnOn != null && day != null && !day.isBefore(withdrawnOn);
        if (day != null && !gone) {
            observed.accept(new Observation(Metric.CASES_IN_TIME, "", day, ended ? endedOn : null, true));
        }
    }
}
