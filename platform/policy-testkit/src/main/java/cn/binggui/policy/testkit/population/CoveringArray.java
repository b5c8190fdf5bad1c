package cn.binggui.policy.testkit.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pairwise covering array: rows of values such that every two values of every two fields meet in some row.
 *
 * <p>It is greedy and always gives the same rows: the first pair that no row has yet opens a row, and each further
 * field takes the value that meets most of its new pairs.
 */
public final class CoveringArray {
    private static final int OPEN = -1;

    private final int[] sizes;
    private final int[] offsets;
    private final boolean[][] met;
    private final List<int[]> rows = new ArrayList<>();

    private CoveringArray(int[] sizes) {
        this.sizes = sizes;
        this.offsets = new int[sizes.length];
        int total = 0;
        for (int field = 0; field < sizes.length; field++) {
            offsets[field] = total;
            total += sizes[field];
        }
        this.met = new boolean[total][total];
    }

    /**
     * Returns the rows; each holds one index for every field.
     *
     * @param sizes the number of values of each field, at least one
     */
    public static List<int[]> ofPairs(int... sizes) {
        CoveringArray array = new CoveringArray(sizes.clone());
        array.build();
        return array.rows;
    }

    private void build() {
        for (int first = 0; first < sizes.length; first++) {
            for (int second = first + 1; second < sizes.length; second++) {
                for (int a = 0; a < sizes[first]; a++) {
                    for (int b = 0; b < sizes[second]; b++) {
                        if (!met[offsets[first] + a][offsets[second] + b]) {
                            open(first, a, second, b);
                        }
                    }
                }
            }
        }
    }

    private void open(int first, int a, int second, int b) {
        int[] row = new int[sizes.length];
        Arrays.fill(row, OPEN);
        row[first] = a;
        row[second] = b;
        for (int field = 0; field < sizes.length; field++) {
            if (row[field] == OPEN) {
                row[field] = best(row, field);
            }
        }
        close(row);
    }

    /** Ties go to a value that moves on with every row, so that rows differ also where nothing new is to be met. */
    private int best(int[] row, int field) {
        int best = 0;
        int most = OPEN;
        for (int i = 0; i < sizes[field]; i++) {
            int value = (i + rows.size()) % sizes[field];
            int gain = gain(row, field, value);
            if (gain > most) {
                most = gain;
                best = value;
            }
        }
        return best;
    }

    private int gain(int[] row, int field, int value) {
        int gain = 0;
        for (int other = 0; other < row.length; other++) {
            if (row[other] != OPEN && !met[offsets[field] + value][offsets[other] + row[other]]) {
                gain++;
            }
        }
        return gain;
    }

    private void close(int[] row) {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                met[offsets[i] + row[i]][offsets[j] + row[j]] = true;
            }
        }
        rows.add(row);
    }
}
