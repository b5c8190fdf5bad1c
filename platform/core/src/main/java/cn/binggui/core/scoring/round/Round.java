package cn.binggui.core.scoring.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round of evaluation.
 *
 * @param version rises with every move; the optimistic lock
 * @param from first day of the period
 * @param to last day of the period
 * @param scheme version of the county's scheme
 * @param selfUntil last day on which units may say what they did
 * @param appealUntil last day on which units may appeal; {@code null} before they have the result
 * @param measuredTo the day through which cases are counted, once that is fixed
 */
public record Round(
        long id,
        int version,
        String name,
        LocalDate from,
        LocalDate to,
        RoundPhase phase,
        int scheme,
        LocalDate selfUntil,
        @Nullable LocalDate appealUntil,
        @Nullable LocalDate measuredTo,
        List<ScoredUnit> units) {
    public Round {
        units = List.copyOf(units);
    }

    /** Returns the unit of that code. */
    public Optional<ScoredUnit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** Returns the day through which cases are counted: what is due today may still be done. */
    public LocalDate measuredTo(LocalDate today) {
        if (measuredTo != null) {
            return measuredTo;
        }
        LocalDate yesterday = today.minusDays(1);
        return to.isBefore(yesterday) ? to : yesterday;
    }
}
