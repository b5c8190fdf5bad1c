package cn.binggui.core.whatif;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what would be otherwise; for one thread at a time. */
final class Tallying {
    private final Map<Key, Integer> shifts = new HashMap<>();
    private int households;
    private int failed;
    private long costBefore;
    private long costAfter;

    private record Key(String township, Standing from, Standing to) {}

    void add(String township, Standing from, Standing to, long before, long after) {
        households++;
        costBefore += before;
        costAfter += after;
        if (!from.equals(to)) {
            shifts.merge(new Key(township, from, to), 1, Integer::sum);
        }
    }

    void failed() {
        households++;
        failed++;
    }

    void add(Tallying other) {
        households += other.households;
        failed += other.failed;
        costBefore += other.costBefore;
        costAfter += other.costAfter;
        other.shifts.forEach((key, count) -> shifts.merge(key, count, Integer::sum));
    }

    int households() {
        return households;
    }

    Effects effects(LocalDate asOf) {
        List<Effects.Shift> all = shifts.entrySet().stream()
                .map(entry -> new Effects.Shift(
                        entry.getKey().township(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue()))
                .sorted(Comparator.comparing(Effects.Shift::township)
                        .thenComparing(shift -> shift.from().term())
                        .thenComparing(shift -> shift.to().term()))
                .toList();
        return new Effects(asOf, households, failed, all, costBefore, costAfter);
    }
}
