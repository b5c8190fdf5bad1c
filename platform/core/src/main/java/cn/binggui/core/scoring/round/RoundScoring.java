package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.Reading;
import cn.binggui.core.scoring.SheetScoring;
import cn.binggui.core.scoring.Smoothing;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores a round from its entries and from what was counted. */
@Singleton
class RoundScoring {
    private final RoundStore rounds;
    private final ItemStore items;
    private final Measures measures;
    private final Clock clock;

    RoundScoring(RoundStore rounds, ItemStore items, Measures measures, Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.measures = measures;
        this.clock = clock;
    }

    /** Returns what the round amounts to now; once its counts are fixed they stay. */
    RoundResult of(Round round, Scheme scheme) {
        Map<String, Map<String, List<ItemEntry>>> entries = entries(round);
        Map<String, Map<Metric, Tally>> counted = counted(round);
        Map<String, UnitScore> scores = new HashMap<>();
        for (Scheme.Sheet sheet : scheme.sheets()) {
            scores.putAll(new SheetScoring(scheme, sheet).score(readings(round, sheet, entries, counted)));
        }
        return new RoundResult(entries, counted, scores);
    }

    /** Returns what each unit would have got with its shares smoothed by workload; see {@link Smoothing}. */
    Map<String, UnitScore> smoothed(Round round, Scheme scheme) {
        Map<String, Map<String, List<ItemEntry>>> entries = entries(round);
        Map<String, Map<Metric, Tally>> counted = counted(round);
        Map<String, UnitScore> scores = new HashMap<>();
        for (Scheme.Sheet sheet : scheme.sheets()) {
            scores.putAll(new SheetScoring(scheme, sheet)
                    .score(Smoothing.of(sheet, readings(round, sheet, entries, counted), scheme.minimum())));
        }
        return scores;
    }

    /** Returns what is counted of the round's units: as it was fixed, or as it is now. */
    Map<String, Map<Metric, Tally>> counted(Round round) {
        return round.measuredTo() == null
                ? measures.count(round.units(), round.from(), round.measuredTo(LocalDate.now(clock)))
                : rounds.measured(round);
    }

    /** Returns what was recorded, by unit's code and indicator. */
    Map<String, Map<String, List<ItemEntry>>> entries(Round round) {
        Map<Long, Map<String, List<ItemEntry>>> stored =
                items.entries(round.units().stream().map(ScoredUnit::id).toList());
        Map<String, Map<String, List<ItemEntry>>> entries = new HashMap<>();
        round.units().forEach(unit -> entries.put(unit.code(), stored.getOrDefault(unit.id(), Map.of())));
        return entries;
    }

    private static Map<String, Map<String, Reading>> readings(
            Round round,
            Scheme.Sheet sheet,
            Map<String, Map<String, List<ItemEntry>>> entries,
            Map<String, Map<Metric, Tally>> counted) {
        Map<String, Map<String, Reading>> readings = new LinkedHashMap<>();
        round.units().stream()
                .filter(unit -> unit.kind() == sheet.unit())
                .map(ScoredUnit::code)
                .forEach(unit -> readings.put(
                        unit,
                        readings(sheet, entries.getOrDefault(unit, Map.of()), counted.getOrDefault(unit, Map.of()))));
        return readings;
    }

    private static Map<String, Reading> readings(
            Scheme.Sheet sheet, Map<String, List<ItemEntry>> entries, Map<Metric, Tally> counted) {
        Map<String, Reading> readings = new HashMap<>();
        sheet.indicators()
                .forEach(indicator -> readings.put(
                        indicator.id(),
                        ItemState.of(entries.getOrDefault(indicator.id(), List.of()))
                                .reading(
                                        indicator,
                                        indicator.metric() == null ? null : counted.get(indicator.metric()))));
        return readings;
    }
}
