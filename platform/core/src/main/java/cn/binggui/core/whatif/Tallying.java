package cn.binggui.core.whatif;

import cn.binggui.core.whatif.Effects.Mix;
import cn.binggui.core.whatif.Effects.Moved;
import cn.binggui.core.whatif.Effects.Shift;
import cn.binggui.core.whatif.Effects.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Adds up what would be otherwise; for one thread at a time. */
final class Tallying {
    private static final Comparator<Standing> ORDER = Comparator.<Standing, Boolean>comparing(
                    standing -> standing.category() == null)
            .thenComparing(standing -> standing.category() == null
                    ? standing.outcome().ordinal()
                    : standing.category().ordinal())
            .thenComparing(Standing::outcome);

    private final Map<Key, Integer> shifts = new HashMap<>();
    private final Map<Standing, Integer> before = new HashMap<>();
    private final Map<Standing, Integer> after = new HashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private int households;
    private int failed;
    private long costBefore;
    private long costAfter;

    private record Key(String township, Standing from, Standing to) {}

    /** Adds a household with its yearly costs, in fen. */
    void add(Moved household, long costs, long wouldCost) {
        households++;
        costBefore += costs;
        costAfter += wouldCost;
        Standing from = household.from();
        Standing to = household.to();
        before.merge(from, 1, Integer::sum);
        after.merge(to, 1, Integer::sum);
        if (!from.equals(to)) {
            shifts.merge(new Key(household.township(), from, to), 1, Integer::sum);
            list(household);
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
        other.before.forEach((standing, count) -> before.merge(standing, count, Integer::sum));
        other.after.forEach((standing, count) -> after.merge(standing, count, Integer::sum));
        other.moved.forEach(this::list);
    }

    int households() {
        return households;
    }

    Effects effects(LocalDate asOf, Instant known, List<Visits> visits) {
        List<Shift> all = shifts.entrySet().stream()
                .map(entry -> new Shift(
                        entry.getKey().township(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue()))
                .sorted(Comparator.comparing(Shift::township)
                        .thenComparing(Shift::from, ORDER)
                        .thenComparing(Shift::to, ORDER))
                .toList();
        TreeSet<Standing> standings = new TreeSet<>(ORDER);
        standings.addAll(before.keySet());
        standings.addAll(after.keySet());
        List<Mix> mix = standings.stream()
                .map(each -> new Mix(each, before.getOrDefault(each, 0), after.getOrDefault(each, 0)))
                .toList();
        return new Effects(asOf, known, households, failed, all, mix, moved, costBefore, costAfter, visits);
    }

    private void list(Moved household) {
        if (moved.size() < Effects.LISTED) {
            moved.add(household);
        }
    }
}
