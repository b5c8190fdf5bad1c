package cn.binggui.core.casework;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                case REFUSED ->
                    new StepDues(procedure, calendar).refusalTold(state, Objects.requireNonNull(state.lastOn()));
                case RUNNING -> clockEnded() ? null : earliest(due);
            };
        }

        /** The first of the days by which an open step must be done, so that the later ones keep their limits. */
        private @Nullable LocalDate earliest(@Nullable LocalDate due) {
            if (due == null) {
                return null;
            }
            Map<String, LocalDate> days = new StepDues(procedure, calendar).of(state);
            return OpenSteps.of(procedure, state).stream()
                    .map(days::get)
                    .filter(Objects::nonNull)
                    .reduce(due, (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
