package cn.binggui.core.scoring.metric;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.StepDues;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether steps were done by their days, the written answer to a refused applicant among them.
 *
 * <p>A step counts once, as it was done first: what an objection demands anew runs under the total limit alone. Application and
 * acceptance are done on the day on which the clock starts and have no day of their own.
 */
final class StepWatch implements Watch {
    private final Steps steps;
    private final StepDues dues;
    private final Map<String, Observation> done = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private @Nullable LocalDate refusedOn;
    private @Nullable LocalDate withdrawnOn;

    StepWatch(Steps steps, StepDues dues) {
        this.steps = steps;
        this.dues = dues;
    }

    @Override
    public void see(CaseState before, CaseEntry entry, CaseState after) {
        for (Step step : steps.finished(before, after)) {
            if (isMeasured(step) && counted.add(step.id())) {
                LocalDate due = dues.of(before).get(step.id());
                if (due != null) {
                    observe(step.id(), due, steps.doneOn(step, before, entry.on()));
                }
            }
        }
        if (entry.event() instanceof CaseEvent.Refused) {
            refusedOn = entry.on();
        } else if (entry.event() instanceof CaseEvent.Delivered) {
            told(after, entry.on());
        } else if (entry.event() instanceof CaseEvent.Withdrawn) {
            withdrawnOn = entry.on();
        }
    }

    private static boolean isMeasured(Step step) {
        return step.kind() != StepKind.APPLICATION && step.kind() != StepKind.ACCEPTANCE;
    }

    private void told(CaseState state, @Nullable LocalDate on) {
        LocalDate due = refusedOn == null ? null : dues.refusalTold(state, refusedOn);
        if (due != null) {
            observe(Observation.DELIVERY, due, on);
        }
    }

    private void observe(String item, LocalDate due, @Nullable LocalDate on) {
        done.put(item, new Observation(Metric.STEPS_IN_TIME, item, due, on, true));
    }

    @Override
    public void tell(CaseState last, Consumer<Observation> observed) {
        if (refusedOn == null) {
            dues.of(last).forEach((id, due) -> {
                Step step = steps.get(id);
                if (isMeasured(step) && steps.isOwed(step, last) && !counted.contains(id)) {
                    observe(id, due, null);
                }
            });
        } else if (last.phase() != CasePhase.CLOSED_REFUSED) {
            told(last, null);
        }
        done.values().stream()
                .filter(each ->
                        each.metOn() != null || withdrawnOn == null || each.on().isBefore(withdrawnOn))
                .forEach(observed);
    }
}
