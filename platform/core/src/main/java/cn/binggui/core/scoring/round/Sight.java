package cn.binggui.core.scoring.round;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import java.util.List;

/** What a person sees of a unit's sheet. */
record Sight(Actor actor, Round round, ScoredUnit unit) {
    private static final String EVALUATOR = "评价员";

    /** An evaluator sees no amounts while others still mark, lest they lean on them. */
    boolean seesScores() {
        return isAdmin()
                || (isOutsider()
                        ? round.phase().compareTo(RoundPhase.SCORING) > 0
                        : round.phase().isNoticed());
    }

    /** Returns the entries that the person may see. */
    List<ItemEntry> of(List<ItemEntry> entries) {
        boolean marked = entries.stream()
                .anyMatch(entry -> entry.actor() == actor.userId() && entry.event() instanceof ItemEvent.Marked);
        boolean open = round.phase().compareTo(RoundPhase.SCORING) <= 0;
        return entries.stream()
                .filter(entry -> switch (entry.event()) {
                    case ItemEvent.SelfAssessed said -> true;
                    case ItemEvent.Marked mark ->
                        entry.actor() == actor.userId() || isAdmin() || (isOutsider() ? !open || marked : isTold());
                    case ItemEvent.Entered value -> isOutsider() || isTold();
                    case ItemEvent.SentBack back -> isOutsider() || isTold();
                    case ItemEvent.Appealed appeal -> true;
                    case ItemEvent.Answered answer -> true;
                    case ItemEvent.Corrected corrected -> true;
                })
                .map(this::shown)
                .toList();
    }

    private ItemEntry shown(ItemEntry entry) {
        boolean hidden = !isOutsider()
                && (entry.event() instanceof ItemEvent.Marked || entry.event() instanceof ItemEvent.Entered);
        return hidden ? new ItemEntry(entry.seq(), entry.at(), entry.actor(), EVALUATOR, entry.event()) : entry;
    }

    private boolean isAdmin() {
        return actor.is(Role.COUNTY_ADMIN);
    }

    /** Tells whether the person looks at the sheet of a unit in which he does not work. */
    private boolean isOutsider() {
        return !unit.isOf(actor);
    }

    private boolean isTold() {
        return round.phase().isNoticed();
    }
}
