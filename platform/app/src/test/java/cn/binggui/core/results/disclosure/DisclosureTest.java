package cn.binggui.core.results.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader with everything that was published finds out no small number; where small numbers alone are hidden, he does. */
class DisclosureTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 7);

    /** A quarter as it was published, and as it was. */
    record Quarter(Map<Cell, Told> told, Map<Cell, Long> truth) {
        Set<Cell> small() {
            return truth.entrySet().stream()
                    .filter(each -> each.getValue() < Mark.FEWEST)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    private static Counts random(Random random, YearMonth month, int townships, int categories, int mean) {
        List<String> places =
                IntStream.range(0, townships).mapToObj(i -> "t" + i).toList();
        List<String> kinds =
                IntStream.range(0, categories).mapToObj(i -> "c" + i).toList();
        Map<Cell, Long> counts = new HashMap<>();
        for (String place : places) {
            for (String kind : kinds.isEmpty() ? List.of(Cell.ALL) : kinds) {
                int most = random.nextInt(3) == 0 ? mean * 4 : mean;
                counts.put(new Cell(place, kind, new Period.Month(month)), (long) random.nextInt(most + 1));
            }
        }
        return new Counts(month, places, kinds, counts);
    }

    /** Publishes month after month, in any order, and gathers what a reader has in the end. */
    private static Quarter publish(Margins margins, List<Counts> months, Random random, boolean covering) {
        List<Counts> order = new ArrayList<>(months);
        Collections.shuffle(order, random);
        List<Disclosure.Published> published = new ArrayList<>();
        Map<Cell, Told> told = new LinkedHashMap<>();
        for (Counts month : order) {
            Map<Cell, Told> own = Disclosure.of(margins, month, published, covering);
            assertTrue(own.values().stream().allMatch(each -> !each.isTold() || each.value() >= Mark.FEWEST));
            published.add(new Disclosure.Published(month, own));
            told.putAll(own);
        }
        Map<Cell, Long> truth = new HashMap<>();
        told.keySet().forEach(cell -> truth.put(cell, truth(cell, months)));
        told.forEach((cell, each) -> assertTrue(!each.isTold() || each.value() == truth.get(cell)));
        return new Quarter(told, truth);
    }

    private static long truth(Cell cell, List<Counts> months) {
        return months.stream()
                .filter(month -> cell.period() instanceof Period.Quarter
                        || month.period().equals(cell.period()))
                .mapToLong(month -> month.of(cell.township(), cell.category()))
                .sum();
    }

    private static List<Counts> months(Random random, Margins margins, int most) {
        int townships = 2 + random.nextInt(most);
        int categories = margins == Margins.CATEGORY_QUARTERS ? 2 + random.nextInt(2) : random.nextInt(5);
        int mean = 1 + random.nextInt(14);
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> random(random, FIRST.plusMonths(i), townships, categories, mean))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void noSmallNumberCanBeFoundOut(Margins margins) {
        int hidden = 0;
        int told = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Quarter quarter = publish(margins, months(random, margins, 16), random, true);
            assertEquals(List.of(), new Reader(quarter.told()).found(quarter.small()), "seed " + seed);
            hidden += (int) quarter.told().values().stream()
                    .filter(each -> !each.isTold())
                    .count();
            told += quarter.told().size();
        }
        assertTrue(hidden < told * 3 / 4, hidden + " of " + told + " are hidden");
    }

    @ParameterizedTest
    @EnumSource
    void whereSmallOnesAloneAreHiddenManyAreFoundOut(Margins margins) {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Quarter quarter = publish(margins, months(random, margins, 16), random, false);
            found += new Reader(quarter.told()).found(quarter.small()).isEmpty() ? 0 : 1;
        }
        assertTrue(found > 200, found + " of 400 quarters");
    }

    /** For each small number and each value from 0 to 4 there is a whole table that says the same to every reader. */
    @ParameterizedTest
    @EnumSource
    void everySmallNumberCouldBeAnyOther(Margins margins) {
        int tables = 0;
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            Quarter quarter = publish(margins, months(random, margins, 4), random, true);
            for (Cell cell : quarter.small()) {
                for (long value = 0; value < Mark.FEWEST; value++) {
                    Reader reader = new Reader(quarter.told());
                    Map<Cell, Long> table =
                            reader.table(cell, value, quarter.truth()).orElse(null);
                    assertTrue(table != null, "seed " + seed + ", " + cell + " = " + value);
                    assertTrue(reader.agrees(table));
                    assertEquals(value, table.get(cell));
                    tables++;
                }
            }
        }
        assertTrue(tables > 1_000, tables + " tables");
    }

    private static Counts county(YearMonth month, long... townships) {
        Map<Cell, Long> counts = new HashMap<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < townships.length; i++) {
            places.add("t" + i);
            counts.put(new Cell("t" + i, Cell.ALL, new Period.Month(month)), townships[i]);
        }
        return new Counts(month, places, List.of(), counts);
    }

    private static Map<Cell, Told> alone(Counts counts) {
        return Disclosure.of(Margins.TOWNSHIP_QUARTERS, counts, List.of());
    }

    private static Cell cell(String township) {
        return new Cell(township, Cell.ALL, new Period.Month(FIRST));
    }

    @Test
    void aSingleSmallTownshipTakesAnotherOneWithIt() {
        Map<Cell, Told> told = alone(county(FIRST, 3, 12, 20, 31));
        assertEquals(Told.hidden(Mark.SMALL), told.get(cell("t0")));
        assertEquals(Told.hidden(Mark.COVERED), told.get(cell("t1")), "the smallest of the others");
        assertEquals(new Told(Mark.TOLD, 20), told.get(cell("t2")));
        assertEquals(new Told(Mark.TOLD, 66), told.get(cell(Cell.ALL)));
    }

    @Test
    void boundariesOfWhatIsSmall() {
        Map<Cell, Told> told = alone(county(FIRST, 4, 0, 2, 5, 6));
        assertEquals(Told.hidden(Mark.SMALL), told.get(cell("t0")));
        assertEquals(Told.hidden(Mark.SMALL), told.get(cell("t1")), "nothing is as small as one");
        assertEquals(new Told(Mark.TOLD, 5), told.get(cell("t3")));
        assertEquals(new Told(Mark.TOLD, 6), told.get(cell("t4")));
    }

    @Test
    void smallOnesThatFillTheirSumTakeItWithThem() {
        Map<Cell, Told> told = alone(county(FIRST, 4, 4, 4));
        assertEquals(Mark.COVERED, told.get(cell(Cell.ALL)).mark(), "12 of at most 12 would tell all three");
    }

    @Test
    void aSumOfTwoThatIsTightIsNotSplit() {
        Map<Cell, Told> told = alone(county(FIRST, 7, 1));
        assertEquals(new Told(Mark.TOLD, 8), told.get(cell(Cell.ALL)));
        assertEquals(Mark.VEILED, told.get(cell("t0")).mark());
        assertEquals(Mark.VEILED, told.get(cell("t1")).mark());
        Map<Cell, Told> wider = alone(county(FIRST, 8, 1));
        assertEquals(Mark.SMALL, wider.get(cell("t1")).mark());
    }

    /** July's and August's small numbers stay hidden when September and the quarter's sums come. */
    @Test
    void theQuarterDoesNotGiveItsMonthsAway() {
        List<Counts> months = List.of(
                county(FIRST, 3, 9, 8, 7),
                county(FIRST.plusMonths(1), 8, 9, 9, 9),
                county(FIRST.plusMonths(2), 9, 9, 9, 9));
        Quarter naive = publish(Margins.TOWNSHIP_QUARTERS, months, new Random(1), false);
        assertFalse(new Reader(naive.told()).found(naive.small()).isEmpty());
        Quarter quarter = publish(Margins.TOWNSHIP_QUARTERS, months, new Random(1), true);
        assertEquals(List.of(), new Reader(quarter.told()).found(quarter.small()));
        Cell sum = new Cell(Cell.ALL, Cell.ALL, new Period.Quarter(2026, 3));
        assertTrue(quarter.told().containsKey(sum));
    }

    @Test
    void whatWasPublishedStays() {
        Counts july = county(FIRST, 3, 9, 8, 7);
        Map<Cell, Told> told = alone(july);
        Map<Cell, Told> next = Disclosure.of(
                Margins.TOWNSHIP_QUARTERS,
                county(FIRST.plusMonths(1), 3, 9, 8, 7),
                List.of(new Disclosure.Published(july, told)));
        assertTrue(next.keySet().stream().noneMatch(told::containsKey));
        assertEquals(
                next,
                Disclosure.of(
                        Margins.TOWNSHIP_QUARTERS,
                        county(FIRST.plusMonths(1), 3, 9, 8, 7),
                        List.of(new Disclosure.Published(july, told))),
                "the same input, the same marks");
    }
}
