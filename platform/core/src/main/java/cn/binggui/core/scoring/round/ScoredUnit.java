package cn.binggui.core.scoring.round;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.policy.declared.EvaluatedUnit;

/**
 * A unit that a round scores.
 *
 * @param id of its sheet
 * @param code a township's division code of nine digits, or a department's identifier
 * @param name Chinese
 */
public record ScoredUnit(long id, EvaluatedUnit kind, String code, String name) {
    /** Tells whether the person works in the unit; people of its villages do, too. */
    public boolean isOf(Actor actor) {
        return switch (kind) {
            case TOWNSHIP -> code.equals(actor.scope().township());
            case DEPARTMENT -> code.equals(actor.scope().department());
        };
    }

    /** Tells whether the person may speak for the unit. */
    public boolean isSpokenForBy(Actor actor) {
        return isOf(actor)
                && actor.scope().village() == null
                && switch (kind) {
                    case TOWNSHIP -> actor.is(Role.TOWNSHIP_WORKER);
                    case DEPARTMENT -> actor.is(Role.DEPARTMENT);
                };
    }
}
