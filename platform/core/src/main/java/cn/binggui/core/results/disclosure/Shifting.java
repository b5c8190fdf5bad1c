package cn.binggui.core.results.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Moves flow through a network within what readers know, and finds the cheapest numbers to cover where it cannot. */
final class Shifting {
    private static final int NONE = -1;

    private final Network network;
    private final long[] shift;
    private final int[] by;
    private final long[] cost;
    private final Set<Integer> opened = new LinkedHashSet<>();
    private boolean opening;
    private int without = NONE;

    Shifting(Network network) {
        this.network = network;
        shift = new long[network.arcs().size()];
        by = new int[network.size()];
        cost = new long[network.size()];
    }

    /** A node that the search has reached, at its price then. */
    private record Reached(int node, long price) {}

    /** Tells whether a small number could as well be any other small one, for all that readers know. */
    boolean isSafe(int arc) {
        opening = false;
        return canBe(arc, 0) && canBe(arc, Mark.FEWEST - 1);
    }

    /**
     * Covers the cheapest numbers that make a small one safe.
     *
     * @return whether that could be done; where not, nothing is covered
     */
    boolean cover(int arc) {
        opened.clear();
        opening = true;
        boolean done = canBe(arc, 0) && canBe(arc, Mark.FEWEST - 1);
        if (done) {
            opened.forEach(each -> network.arcs().get(each).mark(Mark.COVERED));
        }
        opened.clear();
        return done;
    }

    private boolean canBe(int arc, long value) {
        Network.Arc small = network.arcs().get(arc);
        if (value < small.least(small.mark()) || value > small.most(small.mark())) {
            return false;
        }
        long more = value - small.value();
        Arrays.fill(shift, 0);
        without = arc;
        return more >= 0 ? moves(small.to(), small.from(), more) : moves(small.from(), small.to(), -more);
    }

    private boolean moves(int from, int to, long amount) {
        for (long left = amount; left > 0; left--) {
            if (!(opening ? cheapest(from, to) : any(from, to))) {
                return false;
            }
            move(from, to);
        }
        return true;
    }

    private boolean any(int from, int to) {
        Arrays.fill(by, NONE);
        Queue<Integer> reached = new ArrayDeque<>();
        reached.add(from);
        while (!reached.isEmpty()) {
            int node = reached.remove();
            if (node == to) {
                return true;
            }
            for (int arc : network.touching(node)) {
                int next = other(arc, node);
                if (by[next] == NONE && next != from && room(arc, node) > 0) {
                    by[next] = arc;
                    reached.add(next);
                }
            }
        }
        return from == to;
    }

    private boolean cheapest(int from, int to) {
        Arrays.fill(by, NONE);
        Arrays.fill(cost, Long.MAX_VALUE);
        PriorityQueue<Reached> reached = new PriorityQueue<>((one, two) -> {
            int prices = Long.compare(one.price(), two.price());
            return prices != 0 ? prices : Integer.compare(one.node(), two.node());
        });
        cost[from] = 0;
        reached.add(new Reached(from, 0));
        while (!reached.isEmpty()) {
            Reached each = reached.remove();
            int node = each.node();
            if (node == to) {
                return true;
            }
            if (each.price() > cost[node]) {
                continue;
            }
            for (int arc : network.touching(node)) {
                int next = other(arc, node);
                long price =
                        each.price() + (isClosed(arc) ? network.arcs().get(arc).price() : 0);
                if (price < cost[next] && room(arc, node) > 0) {
                    cost[next] = price;
                    by[next] = arc;
                    reached.add(new Reached(next, price));
                }
            }
        }
        return false;
    }

    private void move(int from, int to) {
        for (int node = to; node != from; ) {
            int arc = by[node];
            int before = other(arc, node);
            if (isClosed(arc)) {
                opened.add(arc);
            }
            shift[arc] += network.arcs().get(arc).from() == before ? 1 : -1;
            node = before;
        }
    }

    private int other(int arc, int node) {
        Network.Arc each = network.arcs().get(arc);
        return each.from() == node ? each.to() : each.from();
    }

    private boolean isClosed(int arc) {
        return opening && network.arcs().get(arc).isCoverable() && !opened.contains(arc);
    }

    /** How much more can flow through an arc away from a node. */
    private long room(int arc, int node) {
        if (arc == without) {
            return 0;
        }
        Network.Arc each = network.arcs().get(arc);
        Mark as = opening && each.isCoverable() ? Mark.COVERED : each.mark();
        long now = each.value() + shift[arc];
        return each.from() == node ? each.most(as) - now : now - each.least(as);
    }
}
