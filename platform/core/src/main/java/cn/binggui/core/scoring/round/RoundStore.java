package cn.binggui.core.scoring.round;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.metric.FrozenObservations;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps rounds, their units and moves, and what was counted for them; services and first data come here. */
@Singleton
class RoundStore {
    private final RoundRepositories.OfRounds rounds;
    private final RoundRepositories.Moves moves;
    private final RoundRepositories.Units units;
    private final RoundRepositories.OfMeasures measures;
    private final RoundRepositories.Frozen frozen;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    RoundStore(
            RoundRepositories.OfRounds rounds,
            RoundRepositories.Moves moves,
            RoundRepositories.Units units,
            RoundRepositories.OfMeasures measures,
            RoundRepositories.Frozen frozen,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.moves = moves;
        this.units = units;
        this.measures = measures;
        this.frozen = frozen;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the same store by another clock, as first data need it; a transaction must be open. */
    RoundStore at(Clock other) {
        return new RoundStore(rounds, moves, units, measures, frozen, audit, ids, other);
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
        audit.record(actor, AuditAction.ROUND_OPENED, Rounds.subject(id), Map.of());
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
        audit.record(actor, AuditAction.ROUND_MOVED, Rounds.subject(round.id()), Map.of("phase", phase.name()));
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

    /**
     * Fixes what was counted and begins verification.
     *
     * @param counted by unit's code
     * @param observed the cases behind it, by unit's code
     * @param measuredTo the day through which they count
     * @throws Refusal CONFLICT where the round has moved since it was seen
     */
    @Transactional(TenantDataSource.NAME)
    Round fix(
            Round round,
            Map<String, Map<Metric, Tally>> counted,
            Map<String, FrozenObservations> observed,
            LocalDate measuredTo,
            Actor actor) {
        Round moved = move(round, RoundPhase.VERIFICATION, null, measuredTo, "", actor);
        List<RoundRows.OfMeasure> rows = new ArrayList<>();
        List<RoundRows.OfFrozen> cases = new ArrayList<>();
        for (ScoredUnit unit : round.units()) {
            counted.getOrDefault(unit.code(), Map.of())
                    .forEach((metric, tally) -> rows.add(new RoundRows.OfMeasure(
                            ids.next(), unit.id(), metric.name(), tally.numerator(), tally.denominator())));
            FrozenObservations own = observed.get(unit.code());
            if (own != null) {
                cases.add(new RoundRows.OfFrozen(unit.id(), own.bytes()));
            }
        }
        measures.saveAll(rows);
        frozen.saveAll(cases);
        return moved;
    }

    /** Returns the cases behind what was fixed of a unit; empty where there are none. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Optional<FrozenObservations> frozen(ScoredUnit unit) {
        return frozen.findById(unit.id()).map(row -> FrozenObservations.of(row.content()));
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
