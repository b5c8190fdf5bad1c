package cn.binggui.core.whatif;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change would do to a county's households.
 *
 * @param asOf the day on which they were looked at
 * @param households how many there were
 * @param failed how many of them the rules could not determine
 * @param shifts how many would stand otherwise, by township, from what and to what; nobody who would stay
 * @param costBefore yearly payments of 低保 as it is, in fen; see {@link YearlyCost}
 * @param costAfter the same after the change
 */
public record Effects(LocalDate asOf, int households, int failed, List<Shift> shifts, long costBefore, long costAfter) {
    public Effects {
        shifts = List.copyOf(shifts);
    }

    /**
     * Households of a township that would stand otherwise.
     *
     * @param township division code of nine digits
     */
    public record Shift(String township, Standing from, Standing to, int households) {}

    /** Returns how many would be supported and are not. */
    public int entering() {
        return shifts.stream()
                .filter(shift -> !shift.from().isSupported() && shift.to().isSupported())
                .mapToInt(Shift::households)
                .sum();
    }

    /** Returns how many are supported and would not be. */
    public int leaving() {
        return shifts.stream()
                .filter(shift -> shift.from().isSupported() && !shift.to().isSupported())
                .mapToInt(Shift::households)
                .sum();
    }

    /** Returns how many would be supported in another category. */
    public int moving() {
        return shifts.stream()
                .filter(shift -> shift.from().isSupported() && shift.to().isSupported())
                .mapToInt(Shift::households)
                .sum();
    }
}
