package cn.binggui.core.scoring.round;

import cn.binggui.core.access.Actor;
import java.time.Instant;
import java.util.List;

/**
 * One line of an item's history.
 *
 * @param seq from one, without gaps
 * @param actor the user who recorded it
 * @param name how the user was called
 */
public record ItemEntry(int seq, Instant at, long actor, String name, ItemEvent event) {
    /**
     * Returns the number of the last entry that matters to whoever marks an item; what others mark in the meantime does not.
     *
     * @param entries that the person may see, or all; 0 is returned where there are none
     */
    public static int lastFor(Actor actor, List<ItemEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.actor() == actor.userId() || !(entry.event() instanceof ItemEvent.Marked))
                .mapToInt(ItemEntry::seq)
                .max()
                .orElse(0);
    }
}
