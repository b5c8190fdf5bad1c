package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.PROVINCE_ADMIN;
import static cn.binggui.core.access.Role.PROVINCE_ANALYST;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published results: within the county once the units have been told, for the province once the round is locked. */
@Singleton
public class Rankings {
    private static final Comparator<Ranking.Line> BY_PLACE = Comparator.comparing((Ranking.Line line) ->
                    Objects.requireNonNullElse(line.total().place(), Integer.MAX_VALUE))
            .thenComparing(line -> line.unit().code());

    private final RoundStore rounds;
    private final RoundScoring scoring;
    private final SchemeStore schemes;
    private final TotalStore totals;

    Rankings(RoundStore rounds, RoundScoring scoring, SchemeStore schemes, TotalStore totals) {
        this.rounds = rounds;
        this.scoring = scoring;
        this.schemes = schemes;
        this.totals = totals;
    }

    /**
     * Returns a round's rankings, one of each kind of unit.
     *
     * @throws Refusal NOT_FOUND before the units have been told
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public List<Ranking> of(Actor actor, long id) {
        Round round = rounds.get(id);
        if (!round.phase().isNoticed()) {
            throw Refusal.notFound("结果还没有告知，暂不能查看排名");
        }
        return rankings(round);
    }

    /**
     * Returns the locked rounds of a county, the latest period first; without workloads, and what is smoothed by them, since a small
     * number of cases stays in the county.
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN})
    public List<Published> published(Actor actor, @County String county) {
        return rounds.all().stream()
                .filter(round -> round.phase() == RoundPhase.LOCKED)
                .map(round -> new Published(
                        round,
                        rankings(round).stream().map(Rankings::withoutWorkload).toList()))
                .toList();
    }

    private static Ranking withoutWorkload(Ranking ranking) {
        return new Ranking(
                ranking.kind(),
                ranking.before(),
                ranking.lines().stream()
                        .map(line -> new Ranking.Line(line.unit(), line.total(), line.before(), null, null))
                        .toList());
    }

    /** A locked round's totals. */
    public record Published(Round round, List<Ranking> rankings) {
        public Published {
            rankings = List.copyOf(rankings);
        }
    }

    private List<Ranking> rankings(Round round) {
        Map<String, List<UnitTotal>> now = totals.of(round);
        Map<String, Map<Metric, Tally>> measured = rounds.measured(round);
        Map<String, UnitScore> smoothed =
                scoring.smoothed(round, schemes.get(round.scheme()).scheme());
        Optional<Round> before = before(round);
        Map<String, List<UnitTotal>> then = before.map(totals::of).orElse(Map.of());
        List<Ranking> rankings = new ArrayList<>();
        for (EvaluatedUnit kind : EvaluatedUnit.values()) {
            List<Ranking.Line> lines = new ArrayList<>();
            for (ScoredUnit unit : round.units()) {
                UnitTotal total = last(now, unit);
                if (unit.kind() == kind && total != null) {
                    UnitScore score = smoothed.get(unit.code());
                    lines.add(new Ranking.Line(
                            unit,
                            total,
                            last(then, unit),
                            score == null ? null : score.total(),
                            workload(measured, unit)));
                }
            }
            if (!lines.isEmpty()) {
                lines.sort(BY_PLACE);
                rankings.add(new Ranking(kind, before.map(Round::name).orElse(null), lines));
            }
        }
        return rankings;
    }

    /** The latest round whose period ended before this one's began. */
    private Optional<Round> before(Round round) {
        return rounds.all().stream()
                .filter(other -> other.phase().isNoticed() && other.to().isBefore(round.from()))
                .findFirst();
    }

    private static @Nullable UnitTotal last(Map<String, List<UnitTotal>> totals, ScoredUnit unit) {
        List<UnitTotal> versions = totals.getOrDefault(unit.code(), List.of());
        return versions.isEmpty() ? null : versions.getLast();
    }

    private static @Nullable Long workload(Map<String, Map<Metric, Tally>> measured, ScoredUnit unit) {
        Tally decided = measured.getOrDefault(unit.code(), Map.of()).get(Metric.VERIFIED);
        return decided == null ? null : decided.denominator();
    }
}
