package cn.binggui.core.results.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The published numbers of a quarter as flows in a network: each number is what flows through one arc, and each sum is a node where as
 * much flows in as out.
 *
 * <p>Whoever reads what is published knows these sums and the bounds that the marks say. In a network with whole bounds the numbers that
 * an arc may have are exactly the whole numbers of one interval, whose ends are found by moving flow around the arc; so what can be
 * computed, by whatever means, is known exactly.
 */
final class Network {
    /** No bound. */
    static final long FREE = Long.MAX_VALUE / 4;

    /** A published number. */
    static final class Arc {
        private final Cell cell;
        private final int from;
        private final int to;
        private final long value;
        private final boolean settled;
        private final boolean published;
        private final int price;
        private Mark mark;

        Arc(Cell cell, int from, int to, Entry entry) {
            this.cell = cell;
            this.from = from;
            this.to = to;
            value = entry.value();
            settled = entry.settled();
            published = entry.published();
            price = entry.price();
            mark = entry.mark();
        }

        Cell cell() {
            return cell;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        long value() {
            return value;
        }

        Mark mark() {
            return mark;
        }

        void mark(Mark other) {
            mark = other;
        }

        int price() {
            return price;
        }

        /** Tells whether it was published before and stays as it is. */
        boolean isSettled() {
            return settled;
        }

        /** Tells whether it is told and could be covered. */
        boolean isCoverable() {
            return mark == Mark.TOLD && !settled && published;
        }

        /** Tells whether nobody may find out more than that it is small. */
        boolean isProtected() {
            return published && mark != Mark.TOLD && value < Mark.FEWEST;
        }

        /** Returns the least that a reader must take it for. */
        long least(Mark as) {
            return switch (as) {
                case TOLD -> value;
                case COVERED -> Mark.FEWEST;
                case SMALL, VEILED, FEW -> 0;
            };
        }

        /** Returns the most that a reader must take it for. */
        long most(Mark as) {
            return switch (as) {
                case TOLD -> value;
                case SMALL -> Mark.FEWEST - 1;
                case COVERED, VEILED, FEW -> FREE;
            };
        }
    }

    /**
     * What an arc begins with.
     *
     * @param settled whether it was published before
     * @param published whether it is published at all, or only a sum in between
     * @param price what it costs readers not to be told it
     */
    record Entry(long value, Mark mark, boolean settled, boolean published, int price) {}

    private final Map<Object, Integer> nodes = new HashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Integer>> touching = new ArrayList<>();

    /** Adds a number that is a part of one sum and of another. */
    void add(Cell cell, Object from, Object to, Entry entry) {
        Arc arc = new Arc(cell, node(from), node(to), entry);
        touching.get(arc.from()).add(arcs.size());
        touching.get(arc.to()).add(arcs.size());
        arcs.add(arc);
    }

    private int node(Object name) {
        return nodes.computeIfAbsent(name, each -> {
            touching.add(new ArrayList<>());
            return touching.size() - 1;
        });
    }

    List<Arc> arcs() {
        return arcs;
    }

    int size() {
        return touching.size();
    }

    /** Returns the numbers of the arcs that begin or end at a node. */
    List<Integer> touching(int node) {
        return touching.get(node);
    }
}
