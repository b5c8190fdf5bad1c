package cn.binggui.core.household.demo;

import cn.binggui.core.household.ChangeKind;
import org.jspecify.annotations.Nullable;

/** Something that may happen to a household. */
@FunctionalInterface
interface Turn {
    /** Lets it happen and tells it, or returns {@code null} and changes nothing where it does not fit the household. */
    @Nullable
    Told happen(Family family);

    /**
     * What happened.
     *
     * @param note in Chinese
     */
    record Told(ChangeKind kind, String note) {
        static Told updated(String note) {
            return new Told(ChangeKind.UPDATED, note);
        }
    }

    /** Lets the first of the turns happen that fits, from a random one on; {@code null} where none fits. */
    static @Nullable Told any(Turn[] turns, Family family) {
        int start = family.chance.between(0, turns.length - 1);
        for (int i = 0; i < turns.length; i++) {
            Told told = turns[(start + i) % turns.length].happen(family);
            if (told != null) {
                return told;
            }
        }
        return null;
    }
}
