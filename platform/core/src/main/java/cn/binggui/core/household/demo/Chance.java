package cn.binggui.core.household.demo;

import java.util.random.RandomGenerator;

/** Draws from a generator in the words of this package. */
record Chance(RandomGenerator generator) {
    /** Returns whether something happens that happens so many times in a hundred. */
    boolean percent(int times) {
        return generator.nextInt(100) < times;
    }

    /** Returns a whole number, both bounds included. */
    int between(int least, int most) {
        return least + generator.nextInt(most - least + 1);
    }

    /** Returns a number, the upper bound excluded. */
    long within(long least, long bound) {
        return bound <= least ? least : generator.nextLong(least, bound);
    }

    /** Returns yuan in fen, rounded to whole tens of yuan. */
    long yuan(int least, int most) {
        return between(least / 10, most / 10) * 1_000L;
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[generator.nextInt(choices.length)];
    }

    /** Returns an index, drawn by weight. */
    int weighted(int... weights) {
        return indexOf(generator.nextInt(sum(weights)), weights);
    }

    /**
     * Returns the index to which a ticket belongs.
     *
     * @param ticket from 0, below the sum of the weights
     */
    static int indexOf(int ticket, int... weights) {
        int left = ticket;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("ticket beyond the weights");
    }

    static int sum(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
