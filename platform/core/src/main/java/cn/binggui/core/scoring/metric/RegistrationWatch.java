package cn.binggui.core.scoring.metric;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.StepDues;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether confirmed cases were entered into the registers: within the limit where there is one, or else by the end of the period.
 *
 * <p>A confirmation counts from the day on which it takes effect; a tentative one does so when its notice has ended.
 */
final class RegistrationWatch implements Watch {
    private final Steps steps;
    private final StepDues dues;
    private final @Nullable Step registration;
    private final boolean measured;
    private @Nullable LocalDate confirmedOn;
    private @Nullable LocalDate due;
    private @Nullable LocalDate doneOn;

    RegistrationWatch(Steps steps, StepDues dues) {
        this.steps = steps;
        this.dues = dues;
        registration = steps.of(StepKind.REGISTRATION).stream().findFirst().orElse(null);
        measured = registration != null && dues.measures(registration);
    }

    @Override
    public void see(CaseState before, CaseEntry entry, CaseState after) {
        switch (entry.event()) {
            case CaseEvent.Confirmed confirmed -> {
                if (!steps.get(confirmed.step()).tentative()) {
                    confirmedOn = entry.on();
                }
            }
            case CaseEvent.NoticeEnded ended -> {
                if (after.category() != null) {
                    confirmedOn = entry.on();
                }
            }
            case CaseEvent.Reopened reopened -> confirmedOn = null;
            case CaseEvent.StepDone done -> {
                if (registration != null && registration.id().equals(done.step())) {
                    due = dues.of(before).get(registration.id());
                    doneOn = entry.on();
                }
            }
            case CaseEvent.Withdrawn withdrawn -> confirmedOn = isLate(before, entry.on()) ? confirmedOn : null;
            case CaseEvent other -> {
                // nothing else confirms or registers
            }
        }
    }

    /** Tells whether a case that is withdrawn should have been registered before. */
    private boolean isLate(CaseState before, LocalDate on) {
        LocalDate limit = registration == null ? null : dues.of(before).get(registration.id());
        return limit != null && limit.isBefore(on);
    }

    @Override
    public void tell(CaseState last, Consumer<Observation> observed) {
        if (registration == null || confirmedOn == null) {
            return;
        }
        LocalDate limit = doneOn == null ? dues.of(last).get(registration.id()) : due;
        LocalDate on = measured ? limit : confirmedOn;
        if (on != null) {
            observed.accept(new Observation(Metric.REGISTERED_IN_TIME, "", on, doneOn, measured));
        }
    }
}
