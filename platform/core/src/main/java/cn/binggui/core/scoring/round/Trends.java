package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Scheme;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How units went over the county's locked rounds.
 *
 * <p>Evaluators and the county's administrators see all units; a unit sees its own, and the median of all.
 */
@Singleton
public class Trends {
    /** How many rounds are shown at most, the latest. */
    public static final int MOST = 12;

    /** Of fewer units a dimension's median would tell what a single one got. */
    private static final int FEWEST = 5;

    private final RoundStore rounds;
    private final RoundScoring scoring;
    private final SchemeStore schemes;
    private final TotalStore totals;

    Trends(RoundStore rounds, RoundScoring scoring, SchemeStore schemes, TotalStore totals) {
        this.rounds = rounds;
        this.scoring = scoring;
        this.schemes = schemes;
        this.totals = totals;
    }

    /** Returns how the units of a kind went; without rounds where none is locked. */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public Trend of(Actor actor, EvaluatedUnit kind) {
        List<Round> locked = rounds.all().stream()
                .filter(round -> round.phase() == RoundPhase.LOCKED
                        && round.units().stream().anyMatch(unit -> unit.kind() == kind))
                .limit(MOST)
                .toList();
        Map<String, Trend.Side> sides = new LinkedHashMap<>();
        List<Trend.Stop> stops = new ArrayList<>();
        for (Round round : locked) {
            Scheme scheme = schemes.get(round.scheme()).scheme();
            Scheme.Sheet sheet = scheme.sheet(kind).orElseThrow();
            sheet.dimensions()
                    .forEach(dimension ->
                            sides.putIfAbsent(dimension.id(), new Trend.Side(dimension.id(), dimension.name())));
            stops.add(stop(actor, round, scheme, sheet));
        }
        return new Trend(kind, List.copyOf(sides.values()), stops.reversed());
    }

    private Trend.Stop stop(Actor actor, Round round, Scheme scheme, Scheme.Sheet sheet) {
        Map<String, List<UnitTotal>> told = totals.of(round);
        Map<String, UnitScore> scores = scoring.of(round, scheme).scores();
        boolean all = actor.is(COUNTY_ADMIN) || actor.is(EVALUATOR);
        List<Trend.Mark> marks = new ArrayList<>();
        List<Trend.Mark> shown = new ArrayList<>();
        for (ScoredUnit unit : round.units()) {
            List<UnitTotal> versions = told.getOrDefault(unit.code(), List.of());
            if (unit.kind() == sheet.unit() && !versions.isEmpty()) {
                UnitTotal total = versions.getLast();
                UnitScore score = scores.get(unit.code());
                Trend.Mark mark = new Trend.Mark(
                        unit.code(),
                        unit.name(),
                        total.total(),
                        total.place(),
                        score == null ? Map.of() : score.dimensions());
                marks.add(mark);
                if (all || unit.isOf(actor)) {
                    shown.add(mark);
                }
            }
        }
        return Trend.stop(round, marks, Trend.medians(sheet, marks, FEWEST), shown);
    }
}
