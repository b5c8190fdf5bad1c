package cn.binggui.core.casework;

import cn.binggui.core.calendar.Countdown;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.TrackLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next in a case, by whom and by when; it follows from the file, the procedure and the calendar alone.
 *
 * @param open ids of the steps that can be done now
 * @param turn the tiers whose people go on with it
 * @param readyOn the first day on which anything is to be done; {@code null} while one waits for the applicant or the clock stands still
 * @param dueOn when the total limit ends; {@code null} where none runs
 * @param actBy when the next thing must be done; {@code null} where no limit runs
 */
public record CaseOutlook(
        List<String> open,
        Set<Performer> turn,
        @Nullable LocalDate readyOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate actBy) {
    public CaseOutlook {
        open = List.copyOf(open);
        turn = Set.copyOf(turn);
    }

    /** Looks ahead from a state. */
    public static CaseOutlook of(Procedure procedure, WorkingCalendar calendar, CaseState state) {
        return new Look(procedure, calendar, state).outlook();
    }

    /** One look at one case. */
    private record Look(Procedure procedure, WorkingCalendar calendar, CaseState state) {
        CaseOutlook outlook() {
            LocalDate due = state.phase() == CasePhase.REFUSED || state.phase().isFinal() ? null : totalDue();
            return new CaseOutlook(
                    OpenSteps.of(procedure, state),
                    new CaseAuthority(procedure).turn(state),
                    readyOn(),
                    clockEnded() ? null : due,
                    actBy(due));
        }

        private @Nullable LocalDate readyOn() {
            CaseNotice notice = state.notice();
            return switch (state.phase()) {
                case APPLIED -> state.supplement() == CaseState.Supplement.ASKED ? null : state.lastOn();
                case RUNNING ->
                    notice == null || notice.objections() > 0
                            ? state.lastOn()
                            : notice.until().plusDays(1);
                case REFUSED -> state.lastOn();
                case SUSPENDED, COMPLETE, CLOSED_REFUSED, WITHDRAWN -> null;
            };
        }

        private @Nullable LocalDate totalDue() {
            return new CaseRules(procedure, calendar).dueOn(state);
        }

        /** What follows the step that ends the clock runs under no total limit any more. */
        private boolean clockEnded() {
            return state.done().containsKey(procedure.clock().until());
        }

        private @Nullable LocalDate actBy(@Nullable LocalDate due) {
            return switch (state.phase()) {
                case APPLIED, SUSPENDED, COMPLETE, CLOSED_REFUSED, WITHDRAWN -> null;
                case REFUSED -> limitEnd(procedure.refusal(), Objects.requireNonNull(state.lastOn()));
                case RUNNING -> clockEnded() ? null : earliest(due);
            };
        }

        /** The first of the days by which an open step must be done, so that the later ones keep their limits. */
        private @Nullable LocalDate earliest(@Nullable LocalDate due) {
            LocalDate accepted = state.acceptedOn();
            TrackLimit track = procedure.track(state.track()).orElse(null);
            if (due == null || accepted == null || track == null) {
                return null;
            }
            List<String> open = OpenSteps.of(procedure, state);
            List<LocalDate> days = new ArrayList<>();
            days.add(due);
            new Scheduling(procedure, calendar, state.category())
                    .from(accepted, track, Suspensions.of(state.suspensions())).steps().stream()
                            .filter(step -> open.contains(step.step().id()))
                            .forEach(step -> {
                                add(days, step.dueOn());
                                add(days, own(step.step(), step.limit()));
                            });
            return days.stream().min(LocalDate::compareTo).orElse(null);
        }

        /** A step's own limit, where it runs from the end of the step before it. */
        private @Nullable LocalDate own(Step step, @Nullable TimeLimit limit) {
            return limit == null || limit.from() != LimitStart.PREVIOUS_STEP ? null : limitEnd(limit, previous(step));
        }

        private LocalDate previous(Step step) {
            LocalDate last = null;
            for (Step each : procedure.steps()) {
                if (each.id().equals(step.id())) {
                    break;
                }
                LocalDate day = state.done().get(each.id());
                last = day != null && (last == null || day.isAfter(last)) ? day : last;
            }
            return last == null ? Objects.requireNonNull(state.acceptedOn()) : last;
        }

        private @Nullable LocalDate limitEnd(TimeLimit limit, LocalDate after) {
            return new Countdown(calendar, Suspensions.of(state.suspensions())).end(after, limit.days(), limit.unit());
        }

        private static void add(List<LocalDate> days, @Nullable LocalDate day) {
            if (day != null) {
                days.add(day);
            }
        }
    }
}
