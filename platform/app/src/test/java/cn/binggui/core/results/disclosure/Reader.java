package cn.binggui.core.results.disclosure;

import static cn.binggui.core.results.disclosure.Cell.ALL;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has everything that was published of one count and computes what he can. He knows no network: only that townships, categories
 * and months add up, what each mark says, and that counts are whole numbers from 0 on.
 */
public final class Reader {
    private static final long MUCH = 1_000_000;

    private final List<Cell> cells;
    private final Map<Cell, Integer> numbers = new HashMap<>();
    private final long[] least;
    private final long[] most;
    private final List<Equation> equations = new ArrayList<>();

    /** A sum and its parts: the coefficients by cell's number add up to nothing. */
    private record Equation(int[] cells, int[] signs) {}

    public Reader(Map<Cell, Told> published) {
        Map<Cell, Told> all = new LinkedHashMap<>(published);
        cells = new ArrayList<>(all.keySet());
        cells.sort(
                Comparator.comparing(Cell::period).thenComparing(Cell::township).thenComparing(Cell::category));
        least = new long[cells.size()];
        most = new long[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            Told told = all.get(cells.get(i));
            numbers.put(cells.get(i), i);
            least[i] = told.mark() == Mark.TOLD ? told.value() : told.mark() == Mark.COVERED ? 5 : 0;
            most[i] = told.mark() == Mark.TOLD ? told.value() : told.mark() == Mark.SMALL ? 4 : MUCH;
        }
        for (Cell cell : cells) {
            sum(cell, parts(cell, Cell::township, township -> new Cell(township, cell.category(), cell.period())));
            sum(cell, parts(cell, Cell::category, category -> new Cell(cell.township(), category, cell.period())));
            if (cell.period() instanceof Period.Quarter quarter) {
                sum(
                        cell,
                        quarter.months().stream()
                                .map(month -> new Cell(cell.township(), cell.category(), new Period.Month(month)))
                                .toList());
            }
        }
    }

    private List<Cell> parts(Cell whole, Function<Cell, String> side, Function<String, Cell> part) {
        if (!side.apply(whole).equals(ALL)) {
            return List.of();
        }
        Set<String> sides = cells.stream()
                .filter(cell -> cell.period().equals(whole.period()))
                .map(side)
                .filter(each -> !each.equals(ALL))
                .collect(Collectors.toCollection(TreeSet::new));
        return sides.stream().map(part).toList();
    }

    private void sum(Cell whole, List<Cell> parts) {
        // a township without anything in an earlier list of townships is missing there and counts nothing
        List<Cell> there = parts.stream().filter(numbers::containsKey).toList();
        if (there.isEmpty() || there.size() != parts.size()) {
            return;
        }
        int[] of = new int[there.size() + 1];
        int[] signs = new int[of.length];
        of[0] = numbers.get(whole);
        signs[0] = -1;
        for (int i = 1; i < of.length; i++) {
            of[i] = numbers.get(there.get(i - 1));
            signs[i] = 1;
        }
        equations.add(new Equation(of, signs));
    }

    /** Returns the cells that were to be kept, and of which he knows more than that they are from 0 to 4. */
    public List<Cell> found(Set<Cell> secret) {
        narrow(least, most);
        Set<Integer> computed = computed();
        return secret.stream()
                .filter(cell -> {
                    int i = numbers.get(cell);
                    return least[i] > 0 || most[i] < 4 || computed.contains(i);
                })
                .toList();
    }

    /** Narrows what each number may be by what the others of its sum may be, until nothing changes; false where nothing is left. */
    private boolean narrow(long[] low, long[] high) {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Equation each : equations) {
                long from = 0;
                long to = 0;
                for (int i = 0; i < each.cells().length; i++) {
                    from += each.signs()[i] > 0 ? low[each.cells()[i]] : -high[each.cells()[i]];
                    to += each.signs()[i] > 0 ? high[each.cells()[i]] : -low[each.cells()[i]];
                }
                for (int i = 0; i < each.cells().length; i++) {
                    int cell = each.cells()[i];
                    boolean plus = each.signs()[i] > 0;
                    long othersFrom = from - (plus ? low[cell] : -high[cell]);
                    long othersTo = to - (plus ? high[cell] : -low[cell]);
                    long newLow = Math.max(low[cell], plus ? -othersTo : othersFrom);
                    long newHigh = Math.min(high[cell], plus ? -othersFrom : othersTo);
                    if (newLow > newHigh) {
                        return false;
                    }
                    if (newLow > low[cell] || newHigh < high[cell]) {
                        low[cell] = newLow;
                        high[cell] = newHigh;
                        changed = true;
                        break;
                    }
                }
            }
        }
        return true;
    }

    /** Solves the sums exactly, with whole numbers throughout; returns the cells that have one solution only. */
    private Set<Integer> computed() {
        List<BigInteger[]> rows = new ArrayList<>();
        int known = cells.size();
        for (Equation each : equations) {
            BigInteger[] row = new BigInteger[known + 1];
            Arrays.fill(row, BigInteger.ZERO);
            for (int i = 0; i < each.cells().length; i++) {
                int cell = each.cells()[i];
                BigInteger sign = BigInteger.valueOf(each.signs()[i]);
                if (least[cell] == most[cell]) {
                    row[known] = row[known].subtract(sign.multiply(BigInteger.valueOf(least[cell])));
                } else {
                    row[cell] = row[cell].add(sign);
                }
            }
            rows.add(row);
        }
        int done = 0;
        for (int column = 0; column < known && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            Collections.swap(rows, pivot, done);
            for (int other = 0; other < rows.size(); other++) {
                if (other != done && rows.get(other)[column].signum() != 0) {
                    eliminate(rows.get(other), rows.get(done), column);
                }
            }
            done++;
        }
        Set<Integer> found = new TreeSet<>();
        for (BigInteger[] row : rows) {
            int last = -1;
            int unknowns = 0;
            for (int column = 0; column < known; column++) {
                if (row[column].signum() != 0) {
                    unknowns++;
                    last = column;
                }
            }
            if (unknowns == 1) {
                found.add(last);
            }
        }
        return found;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] by, int column) {
        BigInteger mine = row[column];
        BigInteger its = by[column];
        BigInteger divisor = BigInteger.ZERO;
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].multiply(its).subtract(by[i].multiply(mine));
            divisor = divisor.gcd(row[i]);
        }
        if (divisor.compareTo(BigInteger.ONE) > 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].divide(divisor);
            }
        }
    }

    /**
     * Looks for a whole table that agrees with everything published and in which a cell has that value.
     *
     * @param truth where to look first; only the way there is shorter for it
     */
    Optional<Map<Cell, Long>> table(Cell cell, long value, Map<Cell, Long> truth) {
        long[] low = least.clone();
        long[] high = most.clone();
        int number = numbers.get(cell);
        if (value < low[number] || value > high[number]) {
            return Optional.empty();
        }
        low[number] = value;
        high[number] = value;
        int[] left = {200_000};
        long[] found = search(low, high, truth, left);
        if (found == null) {
            return Optional.empty();
        }
        Map<Cell, Long> table = new HashMap<>();
        numbers.forEach((each, i) -> table.put(each, found[i]));
        return Optional.of(table);
    }

    private long @Nullable [] search(long[] low, long[] high, Map<Cell, Long> truth, int[] left) {
        if (left[0]-- <= 0 || !narrow(low, high)) {
            return null;
        }
        int next = -1;
        for (int i = 0; i < low.length; i++) {
            if (low[i] < high[i] && (next < 0 || high[i] - low[i] < high[next] - low[next])) {
                next = i;
            }
        }
        if (next < 0) {
            return low;
        }
        long middle = truth.get(cells.get(next));
        int at = next;
        List<Long> values = new ArrayList<>();
        for (long value = Math.max(low[at], middle - 12); value <= Math.min(high[at], middle + 12); value++) {
            values.add(value);
        }
        values.sort(Comparator.comparingLong(value -> Math.abs(value - middle)));
        for (long value : values) {
            long[] lower = low.clone();
            long[] higher = high.clone();
            lower[at] = value;
            higher[at] = value;
            long[] found = search(lower, higher, truth, left);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Tells whether a table agrees with everything published. */
    boolean agrees(Map<Cell, Long> table) {
        for (int i = 0; i < cells.size(); i++) {
            long value = table.get(cells.get(i));
            if (value < least[i] || value > most[i]) {
                return false;
            }
        }
        return equations.stream().allMatch(each -> {
            long sum = 0;
            for (int i = 0; i < each.cells().length; i++) {
                sum += each.signs()[i] * table.get(cells.get(each.cells()[i]));
            }
            return sum == 0;
        });
    }
}
