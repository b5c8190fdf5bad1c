package cn.binggui.core.scoring.metric;

import cn.binggui.core.calendar.Countdown;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an application was accepted, or the applicant told what is missing, within the limit for it. */
final class AcceptanceWatch implements Watch {
    private final @Nullable TimeLimit limit;
    private final WorkingCalendar calendar;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate withdrawnOn;

    AcceptanceWatch(Procedure procedure, WorkingCalendar calendar) {
        limit = limit(procedure);
        this.calendar = calendar;
    }

    /** Returns within which time of the application it must be accepted; {@code null} where no rule says so. */
    static @Nullable TimeLimit limit(Procedure procedure) {
        return procedure.steps().stream()
                .filter(step -> step.kind() == StepKind.ACCEPTANCE)
                .flatMap(step -> Stream.concat(Stream.ofNullable(step.start()), step.limitFor(null).stream()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void see(CaseState before, CaseEntry entry, CaseState after) {
        CaseEvent event = entry.event();
        if (event instanceof CaseEvent.Opened) {
            openedOn = entry.on();
        } else if (event instanceof CaseEvent.SupplementAsked || event instanceof CaseEvent.Accepted) {
            answeredOn = answeredOn == null ? entry.on() : answeredOn;
        } else if (event instanceof CaseEvent.Withdrawn) {
            withdrawnOn = entry.on();
        }
    }

    @Override
    public void tell(CaseState last, Consumer<Observation> observed) {
        if (limit == null || openedOn == null) {
            return;
        }
        LocalDate due = new Countdown(calendar, Suspensions.NONE).end(openedOn, limit.days(), limit.unit());
        boolean gone = answeredOn == null && withdrawnOn != null;
        if (due != null && (!gone || due.isBefore(withdrawnOn))) {
            observed.accept(new Observation(Metric.ACCEPTED_IN_TIME, "", due, answeredOn, true));
        }
    }
}
