package cn.binggui.core.results.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decides what is told of a month's counts.
 *
 * <p>Counts and sums below {@link Mark#FEWEST} are not told. Of others as many are covered as are needed so that each one that is not
 * told, and is small, could be any number from 0 to 4: for each of them there is a whole table that agrees with everything published of the
 * count in the quarter, the months published before and what every mark says included. What was published before stays as it is.
 */
public final class Disclosure {
    private final Network network;

    private Disclosure(Network network) {
        this.network = network;
    }

    /**
     * A month as it was published.
     *
     * @param told its cells, and those of the quarter where it was the last of it to be published
     */
    public record Published(Counts counts, Map<Cell, Told> told) {
        public Published {
            told = Map.copyOf(told);
        }
    }

    /**
     * Decides what is told of a month, and of its quarter where the two others are published.
     *
     * @param others the other months of the quarter that are published
     * @return every cell of the month, and of the quarter; the same for the same input
     * @throws IllegalArgumentException if another month is of another quarter
     */
    public static Map<Cell, Told> of(Margins margins, Counts month, List<Published> others) {
        return of(margins, month, others, true);
    }

    /** With {@code covering} off small counts alone are hidden, as a test needs it to show that this would not do. */
    static Map<Cell, Told> of(Margins margins, Counts month, List<Published> others, boolean covering) {
        Disclosure disclosure = new Disclosure(new QuarterNetwork(margins, month, others).network());
        if (covering) {
            disclosure.cover();
        }
        return disclosure.told();
    }

    private void cover() {
        List<Integer> small = IntStream.range(0, network.arcs().size())
                .filter(arc -> network.arcs().get(arc).isProtected())
                .boxed()
                .toList();
        Shifting shifting = new Shifting(network);
        for (int arc : small) {
            if (!shifting.isSafe(arc) && !shifting.cover(arc)) {
                veil();
                return;
            }
        }
        spare(shifting, small);
        // a guarantee is worth what checks it
        if (!isSafe(shifting, small)) {
            veil();
        }
    }

    /** Tells again what was covered for the sake of a number that something covered later protects as well. */
    private void spare(Shifting shifting, List<Integer> small) {
        List<Network.Arc> covered = new ArrayList<>(network.arcs().stream()
                .filter(arc -> arc.mark() == Mark.COVERED && !arc.isSettled())
                .toList());
        covered.sort(Comparator.comparingInt(Network.Arc::price).reversed());
        for (Network.Arc arc : covered) {
            arc.mark(Mark.TOLD);
            if (!isSafe(shifting, small)) {
                arc.mark(Mark.COVERED);
            }
        }
    }

    private static boolean isSafe(Shifting shifting, List<Integer> small) {
        return small.stream().allMatch(shifting::isSafe);
    }

    /** Tells nothing of the count in this month, which always leaves what was published before as safe as it was. */
    private void veil() {
        network.arcs().stream().filter(arc -> !arc.isSettled()).forEach(arc -> arc.mark(Mark.VEILED));
    }

    private Map<Cell, Told> told() {
        Map<Cell, Told> told = new LinkedHashMap<>();
        network.arcs().stream()
                .filter(arc -> !arc.isSettled())
                .forEach(arc -> told.put(
                        arc.cell(),
                        arc.mark() == Mark.TOLD ? new Told(Mark.TOLD, arc.value()) : Told.hidden(arc.mark())));
        return told;
    }
}
