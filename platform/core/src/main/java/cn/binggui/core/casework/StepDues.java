package cn.binggui.core.casework;

import cn.binggui.core.calendar.Countdown;
import cn.binggui.core.calendar.Suspension;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * By when the steps of cases must be done; safe for use by several threads.
 *
 * <p>Whoever asks of many cases keeps one object: what was counted for a day of acceptance is remembered.
 */
public final class StepDues {
    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final CaseRules rules;
    private final Map<Course, Map<String, LocalDate>> courses = new ConcurrentHashMap<>();
    private final Map<Course, Optional<LocalDate>> totals = new ConcurrentHashMap<>();

    /** Counts under one version of a procedure on one version of the calendar. */
    public StepDues(Procedure procedure, WorkingCalendar calendar) {
        this.procedure = procedure;
        this.calendar = calendar;
        rules = new CaseRules(procedure, calendar);
    }

    /** All that a schedule depends on. */
    private record Course(
            LocalDate acceptedOn, Track track, @Nullable Category category, List<Suspension> suspensions) {}

    /**
     * Returns the day by which each unfinished step of a case must be done: so that the later ones keep their limits, or earlier where its
     * own limit runs out before that. A step without a day is left out, as all are before acceptance and while the clock stands still.
     */
    public Map<String, LocalDate> of(CaseState state) {
        Map<String, LocalDate> days = new HashMap<>(scheduled(state));
        days.keySet().removeAll(state.done().keySet());
        for (String id : OpenSteps.of(procedure, state)) {
            LocalDate own = own(id, state);
            if (own != null) {
                days.merge(id, own, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return days;
    }

    /** Returns when the case must be through; {@code null} before acceptance and while the clock stands still. */
    public @Nullable LocalDate total(CaseState state) {
        LocalDate acceptedOn = state.acceptedOn();
        return acceptedOn == null || !state.suspensions().isEmpty()
                ? rules.dueOn(state)
                : totals.computeIfAbsent(
                                new Course(acceptedOn, state.track(), null, List.of()),
                                each -> Optional.ofNullable(rules.dueOn(state)))
                        .orElse(null);
    }

    /**
     * Returns by when the applicant must have a refusal in writing.
     *
     * @param decidedOn the day of the decision
     */
    public @Nullable LocalDate refusalTold(CaseState state, LocalDate decidedOn) {
        return end(state, procedure.refusal(), decidedOn);
    }

    /** Tells whether a step ever has a day: inside the total limit every step, after it one with a limit of its own. */
    public boolean measures(Step step) {
        return isInsideClock(step) || followsPrevious(step.limit()) || followsPrevious(step.nationalLimit());
    }

    private static boolean followsPrevious(@Nullable TimeLimit limit) {
        return limit != null && limit.from() == LimitStart.PREVIOUS_STEP;
    }

    private boolean isInsideClock(Step step) {
        for (List<Step> stage : procedure.stages()) {
            if (stage.contains(step)) {
                return true;
            }
            if (stage.stream()
                    .anyMatch(each -> each.id().equals(procedure.clock().until()))) {
                return false;
            }
        }
        return false;
    }

    private Map<String, LocalDate> scheduled(CaseState state) {
        LocalDate acceptedOn = state.acceptedOn();
        TrackLimit track = procedure.track(state.track()).orElse(null);
        if (acceptedOn == null || track == null) {
            return Map.of();
        }
        Course course = new Course(acceptedOn, state.track(), state.category(), state.suspensions());
        return state.suspensions().isEmpty()
                ? courses.computeIfAbsent(course, each -> schedule(each, track))
                : schedule(course, track);
    }

    private Map<String, LocalDate> schedule(Course course, TrackLimit track) {
        Map<String, LocalDate> days = new HashMap<>();
        new Scheduling(procedure, calendar, course.category())
                .from(course.acceptedOn(), track, Suspensions.of(course.suspensions()))
                .steps()
                .forEach(step -> {
                    LocalDate due = step.dueOn();
                    if (due != null) {
                        days.put(step.step().id(), due);
                    }
                });
        return Map.copyOf(days);
    }

    /** A step's own limit, where it runs from the end of the step before it. */
    private @Nullable LocalDate own(String id, CaseState state) {
        if (id.equals(OpenSteps.EXTRA) || id.equals(OpenSteps.COUNTY_VISIT)) {
            return null;
        }
        Step step = OpenSteps.step(procedure, id);
        TimeLimit limit = step.limitFor(state.category()).orElse(null);
        return limit == null || !followsPrevious(limit) ? null : end(state, limit, previous(step, state));
    }

    private LocalDate previous(Step step, CaseState state) {
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

    private @Nullable LocalDate end(CaseState state, TimeLimit limit, LocalDate after) {
        return new Countdown(calendar, Suspensions.of(state.suspensions())).end(after, limit.days(), limit.unit());
    }
}
