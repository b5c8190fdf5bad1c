package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.policy.declared.Scheme;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the county's administrator what looks too good in a round. */
@Singleton
public class Anomalies {
    /** How many there must be before anything is strange. */
    private static final int FEWEST = 5;
    /** More than one entry in so many written late is strange. */
    private static final int LATE_PART = 5;

    private final RoundStore rounds;
    private final RoundScoring scoring;
    private final SchemeStore schemes;
    private final CaseEnds ends;
    private final Clock clock;

    Anomalies(RoundStore rounds, RoundScoring scoring, SchemeStore schemes, CaseEnds ends, Clock clock) {
        this.rounds = rounds;
        this.scoring = scoring;
        this.schemes = schemes;
        this.ends = ends;
        this.clock = clock;
    }

    /** What an evaluator gave. */
    private record Given(String name, long full, long all) {
        Given plus(boolean isFull) {
            return new Given(name, full + (isFull ? 1 : 0), all + 1);
        }
    }

    /** Returns what looks strange, units first, in the order of lists. */
    @Permission(COUNTY_ADMIN)
    public List<Anomaly> of(Actor actor, long id) {
        Round round = rounds.get(id);
        LocalDate asOf = round.measuredTo(LocalDate.now(clock));
        List<Anomaly> found = new ArrayList<>();
        Map<String, Tally> confirmed = ends.confirmed(round.from(), asOf);
        Map<String, Tally> lastDay = ends.onTheLastDay(round.from(), asOf);
        Map<String, Tally> writtenLate = ends.writtenLate(round.from(), asOf);
        for (ScoredUnit unit : round.units()) {
            Tally decided = confirmed.getOrDefault(unit.code(), Tally.NOTHING);
            if (decided.denominator() >= FEWEST && decided.numerator() == decided.denominator()) {
                found.add(new Anomaly(
                        Anomaly.Kind.ALL_APPROVED, unit.name(), "%d 件全部确认，没有不予确认的".formatted(decided.denominator())));
            }
            Tally last = lastDay.getOrDefault(unit.code(), Tally.NOTHING);
            if (last.denominator() >= FEWEST && last.numerator() * 2 > last.denominator()) {
                found.add(new Anomaly(
                        Anomaly.Kind.LAST_DAY,
                        unit.name(),
                        "按时办结的 %d 件中有 %d 件在期限最后一天办结".formatted(last.denominator(), last.numerator())));
            }
            Tally late = writtenLate.getOrDefault(unit.code(), Tally.NOTHING);
            if (late.numerator() >= FEWEST && late.numerator() * LATE_PART > late.denominator()) {
                found.add(new Anomaly(
                        Anomaly.Kind.WRITTEN_LATE,
                        unit.name(),
                        "%d 条办理记录中有 %d 条在所写日期的 %d 天以后才录入"
                                .formatted(late.denominator(), late.numerator(), CaseEnds.LATE_DAYS)));
            }
        }
        found.addAll(evaluators(round));
        return found;
    }

    private List<Anomaly> evaluators(Round round) {
        Scheme scheme = schemes.get(round.scheme()).scheme();
        Map<Long, Given> given = new LinkedHashMap<>();
        scoring.entries(round)
                .forEach((unit, items) -> items.forEach((indicator, entries) -> {
                    Scheme.Indicator item = round.unit(unit)
                            .flatMap(scored -> scheme.sheet(scored.kind()))
                            .flatMap(sheet -> sheet.indicator(indicator))
                            .orElseThrow();
                    ItemState.of(entries)
                            .marks()
                            .forEach((evaluator, points) -> given.merge(
                                    evaluator,
                                    new Given(name(entries, evaluator), 0, 0).plus(points.equals(item.full())),
                                    (before, one) -> before.plus(one.full() > 0)));
                }));
        return given.values().stream()
                .filter(each -> each.all() >= FEWEST && each.full() == each.all())
                .map(each -> new Anomaly(Anomaly.Kind.ALWAYS_FULL, each.name(), "评的 %d 项全部满分".formatted(each.all())))
                .toList();
    }

    private static String name(List<ItemEntry> entries, long evaluator) {
        return entries.stream()
                .filter(entry -> entry.actor() == evaluator)
                .map(ItemEntry::name)
                .findFirst()
                .orElse("");
    }
}
