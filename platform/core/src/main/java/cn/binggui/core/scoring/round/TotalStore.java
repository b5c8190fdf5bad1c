package cn.binggui.core.scoring.round;

import cn.binggui.core.Ids;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.value.Points;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps the totals as the units were told them, each version beside the earlier ones. */
@Singleton
class TotalStore {
    private final RoundRepositories.Totals totals;
    private final Ids ids;
    private final Clock clock;

    TotalStore(RoundRepositories.Totals totals, Ids ids, Clock clock) {
        this.totals = totals;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the same store by another clock, as first data need it; a transaction must be open. */
    TotalStore at(Clock other) {
        return new TotalStore(totals, ids, other);
    }

    /** Returns all versions of each unit's total, the last one last, by unit's code. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<String, List<UnitTotal>> of(Round round) {
        Map<Long, String> codes = new HashMap<>();
        round.units().forEach(unit -> codes.put(unit.id(), unit.code()));
        Map<String, List<UnitTotal>> found = new HashMap<>();
        if (!codes.isEmpty()) {
            totals.ofUnits(codes.keySet()).forEach(row -> {
                String code = codes.getOrDefault(row.unitId(), "");
                found.computeIfAbsent(code, unit -> new ArrayList<>()).add(total(code, row));
            });
        }
        return found;
    }

    /** Keeps a new version of every total that is other than the last one. */
    @Transactional(TenantDataSource.NAME)
    void keep(Round round, Map<String, UnitScore> scores) {
        Map<String, List<UnitTotal>> before = of(round);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<RoundRows.OfTotal> rows = new ArrayList<>();
        for (ScoredUnit unit : round.units()) {
            UnitScore score = scores.get(unit.code());
            if (score != null) {
                List<UnitTotal> past = before.getOrDefault(unit.code(), List.of());
                UnitTotal total = new UnitTotal(
                        unit.code(),
                        past.size() + 1,
                        score.total(),
                        score.bonus(),
                        score.weight(),
                        score.vetoed(),
                        score.placeAmong(peers(round, unit.kind(), scores)),
                        now);
                if (past.isEmpty() || !isSame(past.getLast(), total)) {
                    rows.add(row(unit.id(), total));
                }
            }
        }
        totals.saveAll(rows);
    }

    private static boolean isSame(UnitTotal one, UnitTotal other) {
        return Objects.equals(one.total(), other.total())
                && one.bonus().equals(other.bonus())
                && one.weight() == other.weight()
                && Objects.equals(one.vetoed(), other.vetoed())
                && Objects.equals(one.place(), other.place());
    }

    private static List<UnitScore> peers(Round round, EvaluatedUnit kind, Map<String, UnitScore> scores) {
        return round.units().stream()
                .filter(unit -> unit.kind() == kind && scores.containsKey(unit.code()))
                .map(unit -> Objects.requireNonNull(scores.get(unit.code())))
                .toList();
    }

    private RoundRows.OfTotal row(long unit, UnitTotal total) {
        Points points = total.total();
        return new RoundRows.OfTotal(
                ids.next(),
                unit,
                total.version(),
                points == null ? null : points.hundredths(),
                total.bonus().hundredths(),
                total.weight(),
                total.vetoed(),
                total.place(),
                total.at());
    }

    private static UnitTotal total(String code, RoundRows.OfTotal row) {
        Long points = row.total();
        return new UnitTotal(
                code,
                row.version(),
                points == null ? null : new Points(points),
                new Points(row.bonus()),
                row.weight(),
                row.vetoed(),
                row.place(),
                row.at());
    }
}
