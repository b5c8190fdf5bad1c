package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.scoring.metric.ObservedCase;
import cn.binggui.core.scoring.metric.ObservedPart;
import cn.binggui.policy.declared.Metric;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The very cases that a metric counted; once a round's counts are fixed, those that it counted then. */
@Singleton
public class CountedCases {
    /** The greatest number of cases in one page. */
    public static final int LARGEST_PAGE = 200;

    private final RoundStore rounds;
    private final Measures measures;
    private final Clock clock;

    CountedCases(RoundStore rounds, Measures measures, Clock clock) {
        this.rounds = rounds;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * Returns a page of what a metric counted of a unit, by day.
     *
     * @param unit code
     * @param part those that the numerator counts, the others, or all
     * @throws Refusal NOT_FOUND where the actor may not see the unit's sheet
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public List<ObservedCase> page(
            Actor actor, long round, String unit, Metric metric, ObservedPart part, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of %d cases from %d".formatted(limit, offset));
        }
        Round of = rounds.get(round);
        ScoredUnit scored = ScoreSheets.visible(actor, of, unit);
        if (of.measuredTo() == null) {
            LocalDate asOf = of.measuredTo(LocalDate.now(clock));
            return measures.cases(scored, metric, of.from(), asOf, part, offset, limit);
        }
        return rounds.frozen(scored)
                .map(frozen -> measures.cases(frozen, metric, part, offset, limit))
                .orElse(List.of());
    }
}
