package cn.binggui.core.results.disclosure;

import static cn.binggui.core.results.disclosure.Cell.ALL;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the network of what is published of one count in a quarter, and marks what is small. */
final class QuarterNetwork {
    /** A sum of two parts below it leaves no room: where both are small, neither could be all of 0 to 4. */
    private static final int SPLIT = 2 * Mark.FEWEST - 1;

    private static final int CHEAP = 1_000;
    private static final int TOP_VALUE = CHEAP - 1;

    private final Margins margins;
    private final Counts now;
    private final List<Disclosure.Published> others;
    private final List<Counts> months = new ArrayList<>();
    private final Period.Quarter quarter;
    private final boolean whole;
    private final Network network = new Network();

    QuarterNetwork(Margins margins, Counts now, List<Disclosure.Published> others) {
        this.margins = margins;
        this.now = now;
        this.others = List.copyOf(others);
        quarter = Period.quarter(now.month());
        months.add(now);
        for (Disclosure.Published other : others) {
            if (!Period.quarter(other.counts().month()).equals(quarter)
                    || months.stream()
                            .anyMatch(each -> each.month().equals(other.counts().month()))) {
                throw new IllegalArgumentException("not another month of the quarter");
            }
            months.add(other.counts());
        }
        if (margins == Margins.CATEGORY_QUARTERS
                && months.stream().anyMatch(each -> each.categories().isEmpty())) {
            throw new IllegalArgumentException("no categories to sum up");
        }
        months.sort(Comparator.comparing(Counts::month));
        whole = months.size() == quarter.months().size();
    }

    /** What flow passes: a sum, on the way from the county to its townships or from categories to the county. */
    private record Node(boolean source, String of, String period) {}

    Network network() {
        for (Counts month : months) {
            add(month);
        }
        Set<String> townships = new LinkedHashSet<>();
        Set<String> categories = new LinkedHashSet<>();
        months.forEach(month -> {
            townships.addAll(month.townships());
            categories.addAll(month.categories());
        });
        Node county = new Node(true, ALL, quarter.code());
        if (margins == Margins.TOWNSHIP_QUARTERS) {
            for (String township : townships) {
                quarter(township, ALL, county, new Node(true, township, quarter.code()), townships.size());
            }
        } else {
            for (String category : categories) {
                quarter(
                        ALL,
                        category,
                        new Node(false, category, quarter.code()),
                        new Node(false, ALL, quarter.code()),
                        categories.size());
            }
        }
        quarter(ALL, ALL, new Node(false, ALL, quarter.code()), county, 1);
        return network;
    }

    private void add(Counts month) {
        String code = month.period().code();
        boolean byTownship = margins == Margins.TOWNSHIP_QUARTERS;
        Node county = new Node(true, ALL, quarter.code());
        Node end = new Node(false, ALL, quarter.code());
        Node before = new Node(true, ALL, code);
        Node after = new Node(false, ALL, code);
        if (byTownship) {
            cell(month, ALL, ALL, after, end);
        } else {
            cell(month, ALL, ALL, county, before);
        }
        for (String township : month.townships()) {
            Node above = byTownship ? new Node(true, township, quarter.code()) : before;
            Node own = new Node(true, township, code);
            cell(month, township, ALL, above, month.categories().isEmpty() ? after : own);
            for (String category : month.categories()) {
                cell(month, township, category, own, new Node(false, category, code));
            }
        }
        for (String category : month.categories()) {
            Node sum = byTownship ? after : new Node(false, category, quarter.code());
            cell(month, ALL, category, new Node(false, category, code), sum);
        }
    }

    private void cell(Counts month, String township, String category, Node from, Node to) {
        Cell cell = new Cell(township, category, month.period());
        long value = month.of(township, category);
        Mark mark = mark(month.month(), cell);
        if (mark == null) {
            mark = isPartOfTwo(month, township, category) ? Mark.VEILED : mark(value);
            network.add(cell, from, to, new Network.Entry(value, mark, false, true, price(cell, value)));
        } else {
            network.add(cell, from, to, new Network.Entry(value, mark, true, true, 0));
        }
    }

    /** The mark under which the cell of another month is published; {@code null} in this month. */
    private @Nullable Mark mark(YearMonth month, Cell cell) {
        if (month.equals(now.month())) {
            return null;
        }
        Map<Cell, Told> told = others.stream()
                .filter(other -> other.counts().month().equals(month))
                .findFirst()
                .orElseThrow()
                .told();
        Told each = told.get(cell);
        if (each == null) {
            throw new IllegalArgumentException("a published month has all of its cells");
        }
        return each.mark();
    }

    private static boolean isPartOfTwo(Counts month, String township, String category) {
        return (!category.equals(ALL) && month.categories().size() == 2 && isTight(month.of(township, ALL)))
                || (!township.equals(ALL) && month.townships().size() == 2 && isTight(month.of(ALL, category)));
    }

    private static boolean isTight(long sum) {
        return sum >= Mark.FEWEST && sum < SPLIT;
    }

    private void quarter(String township, String category, Node from, Node to, int parts) {
        Cell cell = new Cell(township, category, quarter);
        long value =
                months.stream().mapToLong(month -> month.of(township, category)).sum();
        long sum = months.stream().mapToLong(month -> month.of(ALL, ALL)).sum();
        Mark mark = !whole || parts == 2 && isTight(sum) ? Mark.VEILED : mark(value);
        network.add(cell, from, to, new Network.Entry(value, mark, !whole, whole, price(cell, value)));
    }

    private static Mark mark(long value) {
        return value < Mark.FEWEST ? Mark.SMALL : Mark.TOLD;
    }

    /** A cell is cheaper than a sum, and the county's sums are the dearest. */
    private static int price(Cell cell, long value) {
        int weight;
        if (cell.isOfCounty() && cell.category().equals(ALL)) {
            weight = cell.period() instanceof Period.Quarter ? 12 : 30;
        } else if (cell.isOfCounty()) {
            weight = 4;
        } else {
            weight = cell.category().equals(ALL) ? 3 : 1;
        }
        return weight * CHEAP + (int) Math.min(value, TOP_VALUE);
    }
}
