package cn.binggui.core.population;

import cn.binggui.policy.facts.HouseholdFacts;
import java.util.List;

/** Households read chunk by chunk, so that no more than a few chunks are in memory; many threads may read at once. */
interface Households {
    /** How many households a chunk holds, the last one excepted. */
    int CHUNK = 500;

    int size();

    /** Returns a chunk's households. */
    List<HouseholdFacts> chunk(int number);

    default int chunks() {
        return Math.ceilDiv(size(), CHUNK);
    }

    /** Returns households that are in memory already. */
    static Households of(List<HouseholdFacts> all) {
        List<HouseholdFacts> households = List.copyOf(all);
        return new Households() {
            @Override
            public int size() {
                return households.size();
            }

            @Override
            public List<HouseholdFacts> chunk(int number) {
                return households.subList(number * CHUNK, Math.min(households.size(), (number + 1) * CHUNK));
            }
        };
    }
}
