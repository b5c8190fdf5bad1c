package cn.binggui.core.casework;

import cn.binggui.core.calendar.Countdown;
import cn.binggui.core.calendar.Deadline;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays a procedure out on the calendar: forwards from acceptance, and backwards from the end of the total limit, so that
 * each step's day leaves the later ones their limits.
 *
 * <p>While the category is open, a notice is planned with the longest time that may apply. What follows a notice can be
 * done on the next working day at the earliest, since the notice stands through its last day.
 */
public final class Scheduling {
    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final @Nullable Category category;

    /** Plans for cases of one category, or where it is {@code null}, for cases whose category is open. */
    public Scheduling(Procedure procedure, WorkingCalendar calendar, @Nullable Category category) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.category = category;
    }

    /** Returns the whole way of a case that is accepted on a day. */
    public Schedule from(LocalDate acceptedOn, TrackLimit track, Suspensions suspensions) {
        return new Course(acceptedOn, track, suspensions).schedule();
    }

    /** One case's way. */
    private final class Course {
        private final LocalDate acceptedOn;
        private final TrackLimit track;
        private final Countdown countdown;
        private final Deadline total;
        private final List<List<Step>> counted = new ArrayList<>();
        private final List<List<Step>> later = new ArrayList<>();
        private final List<Step> before = new ArrayList<>();

        Course(LocalDate acceptedOn, TrackLimit track, Suspensions suspensions) {
            this.acceptedOn = acceptedOn;
            this.track = track;
            countdown = new Countdown(calendar, suspensions);
            total = countdown.deadline(acceptedOn, track.days(), track.unit());
            part();
        }

        /**
         * Parts the stages into those before the clock starts, those it measures and those after it has ended; a step
         * other than the acceptance that starts the clock does so at its beginning and is measured itself.
         */
        private void part() {
            boolean started = false;
            boolean ended = false;
            for (List<Step> stage : procedure.stages()) {
                boolean starts = holds(stage, procedure.clock().from());
                if (ended) {
                    later.add(stage);
                } else if (started || starts && stage.getFirst().kind() != StepKind.ACCEPTANCE) {
                    counted.add(stage);
                } else {
                    before.addAll(stage);
                }
                started |= starts;
                ended |= holds(stage, procedure.clock().until());
            }
        }

        Schedule schedule() {
            List<StepSchedule> steps = new ArrayList<>();
            before.forEach(step -> steps.add(new StepSchedule(step, limit(step), acceptedOn, acceptedOn)));
            List<@Nullable LocalDate> latest = latest();
            LocalDate earliest = acceptedOn;
            Step previous = null;
            for (int i = 0; i < counted.size(); i++) {
                List<Step> stage = counted.get(i);
                earliest = earliest == null ? null : ends(stage, previous, earliest, false);
                for (Step step : stage) {
                    steps.add(new StepSchedule(step, limit(step), earliest, due(step, earliest, latest.get(i))));
                }
                previous = stage.getLast();
            }
            for (List<Step> stage : later) {
                earliest = earliest == null ? null : ends(stage, previous, earliest, false);
                for (Step step : stage) {
                    steps.add(new StepSchedule(step, limit(step), earliest, null));
                }
                previous = stage.getLast();
            }
            LocalDate full = fullyUsed();
            LocalDate due = total.dueOn();
            String why = full == null || due == null || !full.isAfter(due) ? null : tooLong(full, due, steps);
            return new Schedule(procedure.clock(), track, total, steps, why);
        }

        private @Nullable TimeLimit limit(Step step) {
            return step.limitFor(category).orElse(null);
        }

        /** Returns the day on which the last counted step ends where every step uses its limit to the full. */
        private @Nullable LocalDate fullyUsed() {
            LocalDate end = acceptedOn;
            Step previous = null;
            for (List<Step> stage : counted) {
                end = ends(stage, previous, end, true);
                if (end == null) {
                    return null;
                }
                previous = stage.getLast();
            }
            return end;
        }

        /** Returns for each counted stage the last day that leaves the later stages their limits. */
        private List<@Nullable LocalDate> latest() {
            List<@Nullable LocalDate> latest = new ArrayList<>();
            LocalDate day = total.dueOn();
            for (int i = counted.size() - 1; i >= 0; i--) {
                latest.addFirst(day);
                day = day == null
                        ? null
                        : lastStartFor(
                                counted.get(i),
                                i == 0 ? null : counted.get(i - 1).getLast(),
                                day);
            }
            return latest;
        }

        private LocalDate lastStartFor(List<Step> stage, @Nullable Step previous, LocalDate latest) {
            LocalDate start = latest;
            while (start.isAfter(acceptedOn)) {
                LocalDate end = ends(stage, previous, start, true);
                if (end != null && !end.isAfter(latest)) {
                    return isNotice(previous) ? start : calendar.workingOnOrBefore(start);
                }
                start = start.minusDays(1);
            }
            return acceptedOn;
        }

        /**
         * Returns the day on which the last of a stage's steps ends.
         *
         * @param full whether limits are used to the full; a notice always is
         */
        private @Nullable LocalDate ends(List<Step> stage, @Nullable Step previous, LocalDate start, boolean full) {
            LocalDate last = isNotice(previous) ? calendar.workingOnOrAfter(start.plusDays(1)) : start;
            for (Step step : stage) {
                Optional<TimeLimit> limit = step.limitFor(category).filter(any -> full || isNotice(step));
                if (limit.isPresent()) {
                    LocalDate end =
                            countdown.end(start, limit.get().days(), limit.get().unit());
                    if (end == null) {
                        return null;
                    }
                    last = end.isAfter(last) ? end : last;
                }
            }
            return last;
        }

        /** A step is due when the later ones need it, or earlier where its own limit runs from acceptance. */
        private @Nullable LocalDate due(Step step, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
            TimeLimit limit = limit(step);
            LocalDate own = limit == null || limit.from() != LimitStart.ACCEPTANCE
                    ? null
                    : countdown.end(acceptedOn, limit.days(), limit.unit());
            LocalDate due = own == null || latest == null || latest.isBefore(own) ? latest : own;
            return due == null || earliest == null || !due.isBefore(earliest) ? due : earliest;
        }

        private String tooLong(LocalDate full, LocalDate due, List<StepSchedule> steps) {
            StringBuilder why = new StringBuilder("各步时限用满时 %s 才能办完，超过截止日 %s；须压缩：".formatted(full, due));
            for (StepSchedule step : steps) {
                if (step.limit() != null && step.dueOn() != null) {
                    why.append("%s最迟 %s，".formatted(step.step().name(), step.dueOn()));
                }
            }
            why.setCharAt(why.length() - 1, '。');
            return why.toString();
        }
    }

    private static boolean holds(List<Step> stage, String id) {
        return stage.stream().anyMatch(step -> step.id().equals(id));
    }

    private static boolean isNotice(@Nullable Step step) {
        return step != null && step.kind() == StepKind.PUBLIC_NOTICE;
    }
}
