package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Told;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many households took how many days.
 *
 * @param days households by days
 */
record Durations(SortedMap<Integer, Long> days) {
    static final Durations NONE = new Durations(new TreeMap<>());

    Durations {
        days = new TreeMap<>(days);
    }

    static Durations of(Collection<Durations> parts) {
        SortedMap<Integer, Long> all = new TreeMap<>();
        parts.forEach(part -> part.days.forEach((day, count) -> all.merge(day, count, Long::sum)));
        return new Durations(all);
    }

    long count() {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns a percentile by nearest rank: the least number of days that so many in a hundred households did not exceed; empty where there
     * are no households.
     */
    OptionalLong percentile(int hundredths) {
        long rank = rank(hundredths);
        for (Map.Entry<Integer, Long> each : days.entrySet()) {
            rank -= each.getValue();
            if (rank <= 0) {
                return OptionalLong.of(each.getKey());
            }
        }
        return OptionalLong.empty();
    }

    /**
     * Returns what is published of a percentile. Five households at least took as long or longer, and five as long or shorter, so that it
     * says nothing of any four; and where their number is not told, it is not either.
     */
    Told told(int hundredths, Told households) {
        long count = count();
        long rank = rank(hundredths);
        return households.isTold() && rank >= Mark.FEWEST && count - rank + 1 >= Mark.FEWEST
                ? new Told(Mark.TOLD, percentile(hundredths).orElseThrow())
                : Told.hidden(Mark.FEW);
    }

    private long rank(int hundredths) {
        return Math.ceilDiv(count() * hundredths, 100L);
    }
}
