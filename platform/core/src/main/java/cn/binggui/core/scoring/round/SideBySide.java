package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A round's units of one kind side by side.
 *
 * @param columns the units that were asked for, in the round's order
 * @param sides the dimensions in the sheet's order
 */
public record SideBySide(Round round, EvaluatedUnit kind, List<Column> columns, List<Side> sides) {
    public SideBySide {
        columns = List.copyOf(columns);
        sides = List.copyOf(sides);
    }

    /**
     * A unit.
     *
     * @param score {@code null} while the person may not see what its sheet amounts to
     * @param place among all units of the kind, those that were not asked for, too; {@code null} without a total
     */
    public record Column(
            ScoredUnit unit,
            @Nullable UnitScore score,
            @Nullable Integer place) {}

    /** A dimension with its indicators. */
    public record Side(Scheme.Dimension dimension, List<Row> rows) {
        public Side {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An indicator.
     *
     * @param cells one for each column
     */
    public record Row(Scheme.Indicator indicator, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a unit has on an indicator.
     *
     * @param end {@code null} where it lies between the ends, or the row has none
     */
    public record Cell(ScoreSheet.Line line, @Nullable End end) {}

    /** An end of a row. */
    public enum End {
        BEST,
        WORST
    }

    /**
     * Puts the units of a kind side by side.
     *
     * @param sheets all of a round's
     * @param asked codes of the units that are wanted; none for all
     * @return empty where the round scores no unit of that kind
     */
    public static Optional<SideBySide> of(List<ScoreSheet> sheets, EvaluatedUnit kind, Set<String> asked) {
        List<ScoreSheet> all =
                sheets.stream().filter(sheet -> sheet.unit().kind() == kind).toList();
        List<ScoreSheet> wanted = all.stream()
                .filter(sheet -> asked.contains(sheet.unit().code()))
                .toList();
        List<ScoreSheet> shown = wanted.isEmpty() ? all : wanted;
        return all.isEmpty() ? Optional.empty() : Optional.of(of(all, shown));
    }

    private static SideBySide of(List<ScoreSheet> all, List<ScoreSheet> shown) {
        ScoreSheet first = shown.getFirst();
        List<UnitScore> scores = all.stream().flatMap(SideBySide::score).toList();
        List<Side> sides = new ArrayList<>();
        int at = 0;
        for (Scheme.Dimension dimension : first.sheet().dimensions()) {
            List<Row> rows = new ArrayList<>();
            for (Scheme.Indicator indicator : dimension.indicators()) {
                rows.add(row(indicator, shown, at++));
            }
            sides.add(new Side(dimension, rows));
        }
        return new SideBySide(
                first.round(),
                first.unit().kind(),
                shown.stream().map(sheet -> column(sheet, scores)).toList(),
                sides);
    }

    private static Stream<UnitScore> score(ScoreSheet sheet) {
        return Stream.ofNullable(sheet.score());
    }

    private static Column column(ScoreSheet sheet, Collection<UnitScore> all) {
        UnitScore own = sheet.score();
        return new Column(sheet.unit(), own, own == null ? null : own.placeAmong(all));
    }

    private static Row row(Scheme.Indicator indicator, List<ScoreSheet> shown, int at) {
        List<ScoreSheet.Line> lines =
                shown.stream().map(sheet -> sheet.lines().get(at)).toList();
        List<Points> points = lines.stream()
                .map(line -> points(line.score()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        Points worst = end(points, 0);
        Points best = end(points, points.size() - 1);
        boolean differ = !Objects.equals(worst, best);
        return new Row(
                indicator,
                lines.stream()
                        .map(line -> new Cell(line, differ ? end(points(line.score()), best, worst) : null))
                        .toList());
    }

    /** An end that most units share marks nothing. */
    private static @Nullable Points end(List<Points> sorted, int at) {
        if (sorted.isEmpty()) {
            return null;
        }
        Points end = sorted.get(at);
        long sharing = sorted.stream().filter(end::equals).count();
        return sharing * 2 > sorted.size() ? null : end;
    }

    private static @Nullable End end(@Nullable Points own, @Nullable Points best, @Nullable Points worst) {
        if (own == null) {
            return null;
        }
        if (own.equals(best)) {
            return End.BEST;
        }
        return own.equals(worst) ? End.WORST : null;
    }

    private static @Nullable Points points(@Nullable IndicatorScore score) {
        return score instanceof IndicatorScore.Scored(Points points, String how) ? points : null;
    }
}
