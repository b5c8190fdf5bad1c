package cn.binggui.core.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to a county's households.
 *
 * @param asOf the day on which they were looked at
 * @param known what was recorded until then counts
 * @param households how many there were
 * @param failed how many of them the rules could not determine
 * @param shifts how many would stand otherwise, by township, from what and to what; nobody who would stay
 * @param mix how many stand where, as it is and after the change
 * @param moved the households that would stand otherwise, at most {@value #LISTED}
 * @param costBefore yearly payments of 低保 as it is, in fen; see {@link YearlyCost}
 * @param costAfter the same after the change
 * @param visits the home visits that the plan demands
 * @param remembered of how many households it was remembered from an earlier run what they are, so that only the change was tried; {@code null}
 *     in an answer that was kept before anything was remembered
 */
public record Effects(
        LocalDate asOf,
        Instant known,
        int households,
        int failed,
        List<Shift> shifts,
        List<Mix> mix,
        List<Moved> moved,
        long costBefore,
        long costAfter,
        List<Visits> visits,
        @Nullable Integer remembered)
        implements Estimate.Answer {
    /** So many households are named one by one. */
    public static final int LISTED = 1000;

    public Effects {
        shifts = List.copyOf(shifts);
        mix = List.copyOf(mix);
        moved = List.copyOf(moved);
        visits = List.copyOf(visits);
    }

    /**
     * Households of a township that would stand otherwise.
     *
     * @param township division code of nine digits
     */
    public record Shift(String township, Standing from, Standing to, int households) {}

    /** How many households stand somewhere, as it is and after the change. */
    public record Mix(Standing standing, int before, int after) {}

    /**
     * A household that would stand otherwise.
     *
     * @param household its key
     * @param number its number, as people read it
     */
    public record Moved(long household, String number, String township, Standing from, Standing to) {}

    /**
     * Home visits that the plan demands; whom they are paid to, its words say, and people decide.
     *
     * @param name what the plan calls them
     * @param target to whom, in the plan's words
     * @param frequency how often, in the plan's words
     * @param perYear how often in a year; {@code null} where the plan gives no number (未规定)
     */
    public record Visits(
            String name,
            String target,
            String frequency,
            @Nullable Integer perYear) {}

    /** Returns how many would be supported and are not. */
    public int entering() {
        return count(shift -> !shift.from().isSupported() && shift.to().isSupported());
    }

    /** Returns how many are supported and would not be. */
    public int leaving() {
        return count(shift -> shift.from().isSupported() && !shift.to().isSupported());
    }

    /** Returns how many would be supported in another category. */
    public int moving() {
        return count(shift -> shift.from().isSupported() && shift.to().isSupported());
    }

    private int count(Predicate<Shift> which) {
        return shifts.stream().filter(which).mapToInt(Shift::households).sum();
    }
}
