package cn.binggui.core.casework;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in a step.
 *
 * @param user the user's key; {@code null} for a person who has no account, such as a villager who votes
 * @param name how the record names the person
 */
public record Participant(@Nullable Long user, String name) {
    public Participant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a participant has a name");
        }
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "Participant[user=%s]".formatted(user);
    }
}
