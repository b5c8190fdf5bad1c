package cn.binggui.core.scoring.round;

import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.value.Points;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The townships' totals of the bound county's archived rounds. It asks nobody's leave; services that do come here. */
@Singleton
public class LockedTotals {
    private final RoundStore rounds;
    private final TotalStore totals;

    LockedTotals(RoundStore rounds, TotalStore totals) {
        this.rounds = rounds;
        this.totals = totals;
    }

    /**
     * An archived round.
     *
     * @param id its key
     * @param endedOn last day of its period
     * @param townships total by division code; one that could not be scored is missing
     */
    public record Locked(long id, String name, LocalDate endedOn, Map<String, Points> townships) {
        public Locked {
            townships = Map.copyOf(townships);
        }
    }

    /** Returns the archived rounds whose period ended by that day, the latest first. */
    public List<Locked> until(LocalDate day) {
        return rounds.all().stream()
                .filter(round ->
                        round.phase() == RoundPhase.LOCKED && !round.to().isAfter(day))
                .map(this::locked)
                .toList();
    }

    private Locked locked(Round round) {
        Map<String, List<UnitTotal>> told = totals.of(round);
        Map<String, Points> townships = new LinkedHashMap<>();
        for (ScoredUnit unit : round.units()) {
            List<UnitTotal> versions = told.getOrDefault(unit.code(), List.of());
            Points total = versions.isEmpty() ? null : versions.getLast().total();
            if (unit.kind() == EvaluatedUnit.TOWNSHIP && total != null) {
                townships.put(unit.code(), total);
            }
        }
        return new Locked(round.id(), round.name(), round.to(), townships);
    }
}
