package cn.binggui.core.scoring.round;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is needed to open a round.
 *
 * @param selfUntil last day on which units may say what they did
 * @param units codes of those to be scored
 */
public record NewRound(String name, LocalDate from, LocalDate to, LocalDate selfUntil, Set<String> units) {
    public NewRound {
        units = Set.copyOf(units);
    }
}
