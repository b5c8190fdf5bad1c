package cn.binggui.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The ledger of what stops a clock.
 *
 * @param all in their order, overlapping and adjoining ones merged, empty ones left out
 */
public record Suspensions(List<Suspension> all) {
    /** A clock that is never stopped. */
    public static final Suspensions NONE = new Suspensions(List.of());

    public Suspensions {
        all = List.copyOf(all);
    }

    /** Returns a ledger of suspensions in any order. */
    public static Suspensions of(Collection<Suspension> entries) {
        List<Suspension> merged = new ArrayList<>();
        entries.stream()
                .filter(entry -> !entry.from().equals(entry.to()))
                .sorted(Comparator.comparing(Suspension::from))
                .forEach(entry -> {
                    if (merged.isEmpty() || apart(merged.getLast(), entry)) {
                        merged.add(entry);
                    } else {
                        merged.set(merged.size() - 1, merge(merged.getLast(), entry));
                    }
                });
        return new Suspensions(merged);
    }

    private static boolean apart(Suspension earlier, Suspension later) {
        return earlier.to() != null && earlier.to().isBefore(later.from());
    }

    private static Suspension merge(Suspension earlier, Suspension later) {
        LocalDate one = earlier.to();
        LocalDate other = later.to();
        return new Suspension(earlier.from(), one == null || other == null ? null : one.isAfter(other) ? one : other);
    }

    public boolean covers(LocalDate day) {
        for (Suspension suspension : all) {
            if (suspension.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the clock stands still for good from that day on, as far as is known. */
    boolean neverResumesFrom(LocalDate day) {
        return !all.isEmpty()
                && all.getLast().to() == null
                && !day.isBefore(all.getLast().from());
    }
}
