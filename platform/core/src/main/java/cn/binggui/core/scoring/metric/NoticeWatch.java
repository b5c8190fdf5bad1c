package cn.binggui.core.scoring.metric;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.TimeLimit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether notices were posted properly: pictures from while they stood, and as many days as they must stand.
 *
 * <p>A notice that an objection or a withdrawal took down before its last day is not counted.
 */
final class NoticeWatch implements Watch {
    private final Procedure procedure;
    private final List<Observation> ended = new ArrayList<>();
    private int posted;
    private @Nullable Standing standing;

    NoticeWatch(Procedure procedure) {
        this.procedure = procedure;
    }

    private record Standing(
            LocalDate postedOn,
            LocalDate until,
            int days,
            @Nullable LocalDate provedOn) {
        /** Counts what it stood through, its last day included. */
        boolean isProper(LocalDate last) {
            return provedOn != null
                    && !provedOn.isAfter(until)
                    && ChronoUnit.DAYS.between(postedOn, last.isBefore(until) ? last : until) >= days;
        }
    }

    @Override
    public void see(CaseState before, CaseEntry entry, CaseState after) {
        switch (entry.event()) {
            case CaseEvent.NoticePosted notice -> {
                posted++;
                standing = new Standing(entry.on(), notice.until(), days(before, notice.step()), null);
            }
            case CaseEvent.NoticeProved proved -> prove(entry.on());
            case CaseEvent.NoticeEnded notice -> end(entry.on().minusDays(1));
            case CaseEvent.Reopened reopened -> takeDown(entry.on());
            case CaseEvent.Withdrawn withdrawn -> takeDown(entry.on());
            case CaseEvent other -> {
                // nothing else touches a notice
            }
        }
    }

    private int days(CaseState state, String step) {
        return OpenSteps.step(procedure, step)
                .limitFor(state.category())
                .map(TimeLimit::days)
                .orElse(0);
    }

    private void prove(LocalDate on) {
        if (standing != null && standing.provedOn() == null) {
            standing = new Standing(standing.postedOn(), standing.until(), standing.days(), on);
        }
    }

    private void takeDown(LocalDate on) {
        if (standing != null && on.isAfter(standing.until())) {
            end(standing.until());
        }
        standing = null;
    }

    private void end(LocalDate last) {
        if (standing != null) {
            ended.add(observation(standing, last));
        }
        standing = null;
    }

    private Observation observation(Standing notice, LocalDate last) {
        return new Observation(
                Metric.NOTICES_PROPER,
                Integer.toString(posted),
                notice.until(),
                notice.isProper(last) ? notice.provedOn() : null,
                true);
    }

    @Override
    public void tell(CaseState last, Consumer<Observation> observed) {
        ended.forEach(observed);
        if (standing != null) {
            observed.accept(observation(standing, standing.until()));
        }
    }
}
