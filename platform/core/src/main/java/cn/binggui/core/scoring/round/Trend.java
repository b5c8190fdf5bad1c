package cn.binggui.core.scoring.round;

import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the units of one kind went over locked rounds, as far as a person may see it.
 *
 * @param sides dimensions of the rounds' schemes, named as in the latest; none where only totals are shown
 * @param stops the rounds, the earliest first
 */
public record Trend(EvaluatedUnit kind, List<Side> sides, List<Stop> stops) {
    public Trend {
        sides = List.copyOf(sides);
        stops = List.copyOf(stops);
    }

    /** A dimension. */
    public record Side(String id, String name) {}

    /**
     * One round.
     *
     * @param scheme version of the scheme; totals under unlike schemes do not compare
     * @param median of the totals of all units of the kind, half up; {@code null} where none has one
     * @param medians of the shares of all units, by dimension; one that too few have is missing
     * @param marks of the units that the person may see, in the round's order
     */
    public record Stop(
            long round,
            String name,
            LocalDate from,
            LocalDate to,
            int scheme,
            @Nullable Points median,
            Map<String, Points> medians,
            List<Mark> marks) {
        public Stop {
            medians = Map.copyOf(medians);
            marks = List.copyOf(marks);
        }

        /** Returns what the unit of that code got; empty where it was not scored or is not shown. */
        public Optional<Mark> mark(String unit) {
            return marks.stream().filter(mark -> mark.unit().equals(unit)).findFirst();
        }
    }

    /**
     * What a unit got.
     *
     * @param unit code
     * @param shares of a hundred, by dimension; one that could not be scored is missing
     */
    public record Mark(
            String unit,
            String name,
            @Nullable Points total,
            @Nullable Integer place,
            Map<String, Points> shares) {
        public Mark {
            shares = Map.copyOf(shares);
        }
    }

    /** Tells whether the rounds ran under more than one version of the scheme. */
    public boolean mixesSchemes() {
        return stops.stream().map(Stop::scheme).distinct().count() > 1;
    }

    /** Returns the units that are shown with their latest names, by code, in the latest rounds' order. */
    public Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        stops.reversed().forEach(stop -> stop.marks().forEach(mark -> units.putIfAbsent(mark.unit(), mark.name())));
        return units;
    }

    /**
     * Returns the trend of published totals.
     *
     * @param published locked rounds, the latest first
     * @param most how many of them are shown at most
     */
    public static Trend ofTotals(EvaluatedUnit kind, List<Rankings.Published> published, int most) {
        List<Stop> stops = new ArrayList<>();
        for (Rankings.Published each : published) {
            each.rankings().stream()
                    .filter(ranking -> ranking.kind() == kind && stops.size() < most)
                    .forEach(ranking -> stops.add(stop(each.round(), ranking)));
        }
        return new Trend(kind, List.of(), stops.reversed());
    }

    private static Stop stop(Round round, Ranking ranking) {
        List<Mark> marks = ranking.lines().stream()
                .map(line -> new Mark(
                        line.unit().code(),
                        line.unit().name(),
                        line.total().total(),
                        line.total().place(),
                        Map.of()))
                .toList();
        return stop(round, marks, Map.of(), marks);
    }

    static Stop stop(Round round, List<Mark> all, Map<String, Points> medians, List<Mark> shown) {
        return new Stop(
                round.id(),
                round.name(),
                round.from(),
                round.to(),
                round.scheme(),
                median(all.stream()
                        .map(Mark::total)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()),
                medians,
                shown);
    }

    /** Returns the median of each dimension's shares; of one that fewer units have than that, it would tell what single units got. */
    static Map<String, Points> medians(Scheme.Sheet sheet, List<Mark> all, int fewest) {
        Map<String, Points> medians = new HashMap<>();
        for (Scheme.Dimension dimension : sheet.dimensions()) {
            List<Points> shares = all.stream()
                    .filter(mark -> mark.shares().containsKey(dimension.id()))
                    .map(mark -> Objects.requireNonNull(mark.shares().get(dimension.id())))
                    .toList();
            Points median = shares.size() < fewest ? null : median(shares);
            if (median != null) {
                medians.put(dimension.id(), median);
            }
        }
        return medians;
    }

    private static @Nullable Points median(List<Points> points) {
        List<Points> sorted = points.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        Points upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : sorted.get(sorted.size() / 2 - 1).plus(upper).share(1, 2);
    }
}
