package cn.binggui.core.scoring.round;

import cn.binggui.policy.declared.Scheme;
import java.util.List;

/**
 * A round with how far each unit is.
 *
 * @param moves of the round, the first one first
 */
public record RoundBoard(Round round, Scheme scheme, List<RoundEntry> moves, List<Line> lines) {
    public RoundBoard {
        moves = List.copyOf(moves);
        lines = List.copyOf(lines);
    }

    /**
     * How far a unit is.
     *
     * @param assessed how many items the unit has assessed itself
     * @param items how many there are
     * @param byPeople how many of them evaluators judge or enter
     * @param waiting how many of those still wait
     * @param disputed how many wait for a third evaluator
     * @param appeals how many appeals wait for an answer
     */
    public record Line(
            ScoredUnit unit, int assessed, int items, int byPeople, int waiting, int disputed, int appeals) {}
}
