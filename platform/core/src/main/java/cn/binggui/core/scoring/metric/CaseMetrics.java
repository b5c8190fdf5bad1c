package cn.binggui.core.scoring.metric;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.StepDues;
import cn.binggui.core.scoring.Tally;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Observes cases; pure, and safe for use by several threads.
 *
 * <p>What is done is measured by the day that the case page showed when it was done, so that nothing that happens later changes it.
 * What is not done is measured by the day that the page shows now; where no day is known, nothing is observed.
 */
public final class CaseMetrics {
    /** Rises whenever observations are made in another way, so that all cases are observed anew. */
    public static final int VERSION = 1;

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final StepDues dues;
    private final Steps steps;

    /** Observes under one version of a procedure on one version of the calendar. */
    public CaseMetrics(Procedure procedure, WorkingCalendar calendar) {
        this.procedure = procedure;
        this.calendar = calendar;
        dues = new StepDues(procedure, calendar);
        steps = new Steps(procedure, calendar);
    }

    /**
     * Returns what a case's file shows, by metric and item; at most one observation of each.
     *
     * @param entries the whole file, the first entry first
     */
    public List<Observation> observe(List<CaseEntry> entries) {
        List<Watch> watches = List.of(
                new AcceptanceWatch(procedure, calendar),
                new StepWatch(steps, dues),
                new TotalWatch(procedure, steps, dues),
                new DecisionWatch(steps),
                new ObjectionWatch(),
                new NoticeWatch(procedure),
                new RegistrationWatch(steps, dues));
        CaseState state = CaseState.EMPTY;
        for (CaseEntry entry : entries) {
            CaseState before = state;
            CaseState after = CaseFold.next(procedure, before, entry);
            watches.forEach(watch -> watch.see(before, entry, after));
            state = after;
        }
        List<Observation> observed = new ArrayList<>();
        CaseState last = state;
        watches.forEach(watch -> watch.tell(last, observed::add));
        observed.sort(Observation.ORDER);
        return List.copyOf(observed);
    }

    /**
     * Returns what each metric counts of some observations in a period; what counts nothing is left out.
     *
     * @param from the first day of the period
     * @param asOf the last day that counts
     */
    public static Map<Metric, Tally> tallies(Collection<Observation> observations, LocalDate from, LocalDate asOf) {
        Map<Metric, Tally> tallies = new EnumMap<>(Metric.class);
        observations.stream()
                .filter(each -> each.isIn(from, asOf))
                .forEach(each -> tallies.merge(each.metric(), new Tally(each.isMet(asOf) ? 1 : 0, 1), Tally::plus));
        return tallies;
    }
}
