package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measure of several counties, or of a county's townships, over periods.
 *
 * @param category identifier; empty for all
 * @param periods without a gap between the first and the last of which anything is published, the earliest first
 */
public record ResultTable(Measure measure, String category, List<Period> periods, List<Line> lines) {
    public ResultTable {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
    }

    /**
     * A county or township.
     *
     * @param id the county's, or the township's division code
     * @param figures by period; a period that is not published is missing
     */
    public record Line(String id, String name, Map<Period, Figure> figures) {
        public Line {
            figures = Map.copyOf(figures);
        }

        /** Returns what is published of a period; empty where that is nothing. */
        public Optional<Figure> figure(Period period) {
            return Optional.ofNullable(figures.get(period));
        }
    }

    /**
     * A place in the ranking by change.
     *
     * @param now {@code null} where the period is not published
     * @param before of the period before
     * @param change in the measure's unit; {@code null} where either number is not exactly known
     */
    public record Rank(
            Line line,
            @Nullable Figure now,
            @Nullable Figure before,
            @Nullable Long change) {}

    /**
     * Returns all lines by their change against the period before: what got better first, or what rose most where neither is better; those
     * whose change is not known come last, in their order.
     */
    public List<Rank> ranking(Period period) {
        boolean falling = Boolean.FALSE.equals(measure.higherIsBetter());
        Comparator<Rank> byChange = Comparator.comparing(
                Rank::change,
                Comparator.nullsLast(falling ? Comparator.<Long>naturalOrder() : Comparator.<Long>reverseOrder()));
        return lines.stream().map(line -> rank(line, period)).sorted(byChange).toList();
    }

    private static Rank rank(Line line, Period period) {
        Figure now = line.figures().get(period);
        Figure before = line.figures().get(period.before());
        return now == null || before == null || !now.isExact() || !before.isExact()
                ? new Rank(line, now, before, null)
                : new Rank(line, now, before, now.low() - before.low());
    }
}
