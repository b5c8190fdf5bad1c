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
import java.util.Objects;
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
    private final List<Mover> movers = new ArrayList<>();
    private int households;
    private int failed;
    private int remembered;
    private long costBefore;
    private long costAfter;

    private record Key(String township, Standing from, Standing to) {}

    /** A household and where it stands, as it is and after the change. */
    record Mover(long household, String township, Standing from, Standing to) {}

    /** Adds a household with its yearly costs, in fen. */
    void add(Mover household, long costs, long wouldCost) {
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

    /** Adds a household that the change does not concern. */
    void addUnchanged(Standing standing, long costs) {
        households++;
        costBefore += costs;
        costAfter += costs;
        before.merge(standing, 1, Integer::sum);
        after.merge(standing, 1, Integer::sum);
    }

    /** Notes that one of the households was known as it is. */
    void remembered() {
        remembered++;
    }

    void failed() {
        households++;
        failed++;
    }

    void add(Tallying other) {
        households += other.households;
        failed += other.failed;
        remembered += other.remembered;
        costBefore += other.costBefore;
        costAfter += other.costAfter;
        other.shifts.forEach((key, count) -> shifts.merge(key, count, Integer::sum));
        other.before.forEach((standing, count) -> before.merge(standing, count, Integer::sum));
        other.after.forEach((standing, count) -> after.merge(standing, count, Integer::sum));
        other.movers.forEach(this::list);
    }

    int households() {
        return households;
    }

    /** Returns the households that are named one by one. */
    List<Long> listed() {
        return movers.stream().map(Mover::household).toList();
    }

    /** @param numbers what people call those by that are {@link #listed} */
    Effects effects(LocalDate asOf, Instant known, List<Visits> visits, Map<Long, String> numbers) {
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
        List<Moved> moved = movers.stream()
                .map(mover -> new Moved(
                        mover.household(),
                        Objects.requireNonNull(numbers.get(mover.household())),
                        mover.township(),
                        mover.from(),
                        mover.to()))
                .toList();
        return new Effects(asOf, known, households, failed, all, mix, moved, costBefore, costAfter, visits, remembered);
    }

    private void list(Mover household) {
        if (movers.size() < Effects.LISTED) {
            movers.add(household);
        }
    }
}
