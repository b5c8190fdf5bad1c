package cn.binggui.core.scoring.round;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps rounds, their units and moves, and what was counted for them; services and first data come here. */
@Singleton
class RoundStore {
    private final RoundRepositories.OfRounds rounds;
    private final RoundRepositories.Moves moves;
    private final RoundRepositories.Units units;
    private final RoundRepositories.OfMeasures measures;
    private final Ids ids;
    private final Clock clock;

    RoundStore(
            RoundRepositories.OfRounds rounds,
            RoundRepositories.Moves moves,
            RoundRepositories.Units units,
            RoundRepositories.OfMeasures measures,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.moves = moves;
        this.units = units;
        this.measures = measures;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a round, in which the units assess themselves first. */
    @Transactional(TenantDataSource.NAME)
    Round open(NewRound opened, int scheme, List<Candidate> scored, Actor actor) {
        long id = ids.next();
        rounds.save(new RoundRows.OfRound(
                id,
                1,
                opened.name().strip(),
                opened.from(),
                opened.to(),
                RoundPhase.SELF_ASSESSMENT.name(),
                scheme,
                opened.selfUntil(),
                null,
                null));
        List<RoundRows.OfUnit> rows = new ArrayList<>();
        for (Candidate unit : scored) {
            rows.add(new RoundRows.OfUnit(
                    ids.next(), id, rows.size() + 1, unit.kind().name(), unit.code(), unit.name()));
        }
        units.saveAll(rows);
        journal(id, 1, RoundPhase.SELF_ASSESSMENT, "", actor);
        return get(id);
    }

    /** @throws Refusal NOT_FOUND */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Round get(long id) {
        RoundRows.OfRound row = rounds.findById(id).orElseThrow(() -> Refusal.notFound("没有这次评价，或您无权查看"));
        return round(row, units.findByRoundIdInOrderByPosition(List.of(id)));
    }

    /**
     * Returns a round, which moves no further until the transaction ends.
     *
     * @throws Refusal NOT_FOUND
     */
    @Transactional(TenantDataSource.NAME)
    Round hold(long id) {
        rounds.hold(id);
        return get(id);
    }

    /** Returns all rounds, the latest period first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Round> all() {
        List<RoundRows.OfRound> rows = rounds.all();
        Map<Long, List<RoundRows.OfUnit>> of = new HashMap<>();
        if (!rows.isEmpty()) {
            units.findByRoundIdInOrderByPosition(
                            rows.stream().map(RoundRows.OfRound::id).toList())
                    .forEach(unit -> of.computeIfAbsent(unit.roundId(), round -> new ArrayList<>())
                            .add(unit));
        }
        return rows.stream()
                .map(row -> round(row, of.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    boolean isNamed(String name) {
        return rounds.existsByName(name);
    }

    /**
     * Moves a round.
     *
     * @param round as it was seen
     * @throws Refusal CONFLICT where it has moved since
     */
    @Transactional(TenantDataSource.NAME)
    Round move(
            Round round,
            RoundPhase phase,
            @Nullable LocalDate appealUntil,
            @Nullable LocalDate measuredTo,
            String words,
            Actor actor) {
        if (rounds.move(round.id(), round.version(), phase.name(), appealUntil, measuredTo) == 0) {
            throw Refusal.conflict("这次评价刚被别人推进过，请刷新后再试");
        }
        journal(round.id(), round.version() + 1, phase, words, actor);
        return get(round.id());
    }

    /** Returns a round's moves, the first one first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<RoundEntry> moves(long id) {
        return moves.findByRoundIdOrderBySeq(id).stream()
                .map(row -> new RoundEntry(
                        row.seq(),
                        row.at(),
                        row.actorId(),
                        row.actorName(),
                        RoundPhase.valueOf(row.phase()),
                        row.words()))
                .toList();
    }

    /** Fixes what was counted, by unit's code, in the place of what was fixed before. */
    @Transactional(TenantDataSource.NAME)
    void measure(Round round, Map<String, Map<Metric, Tally>> counted) {
        List<Long> keys = round.units().stream().map(ScoredUnit::id).toList();
        measures.deleteByUnitIdIn(keys);
        List<RoundRows.OfMeasure> rows = new ArrayList<>();
        for (ScoredUnit unit : round.units()) {
            counted.getOrDefault(unit.code(), Map.of())
                    .forEach((metric, tally) -> rows.add(new RoundRows.OfMeasure(
                            ids.next(), unit.id(), metric.name(), tally.numerator(), tally.denominator())));
        }
        measures.saveAll(rows);
    }

    /** Returns what was fixed, by unit's code. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<String, Map<Metric, Tally>> measured(Round round) {
        Map<Long, String> codes = new HashMap<>();
        round.units().forEach(unit -> codes.put(unit.id(), unit.code()));
        Map<String, Map<Metric, Tally>> found = new HashMap<>();
        measures.findByUnitIdIn(codes.keySet())
                .forEach(row -> found.computeIfAbsent(
                                codes.getOrDefault(row.unitId(), ""), code -> new EnumMap<>(Metric.class))
                        .put(Metric.valueOf(row.metric()), new Tally(row.numerator(), row.denominator())));
        return found;
    }

    private void journal(long round, int seq, RoundPhase phase, String words, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        moves.save(new RoundRows.OfMove(
                ids.next(), round, seq, now, actor.userId(), actor.displayName(), phase.name(), words.strip()));
    }

    private static Round round(RoundRows.OfRound row, List<RoundRows.OfUnit> units) {
        return new Round(
                row.id(),
                row.version(),
                row.name(),
                row.fromOn(),
                row.toOn(),
                RoundPhase.valueOf(row.phase()),
                row.scheme(),
                row.selfUntil(),
                row.appealUntil(),
                row.measuredTo(),
                units.stream()
                        .map(unit ->
                                new ScoredUnit(unit.id(), EvaluatedUnit.valueOf(unit.kind()), unit.code(), unit.name()))
                        .toList());
    }
}
