package cn.binggui.core.household;

import org.jspecify.annotations.Nullable;

/**
 * Who a person is; encrypted wherever it is stored, and never in facts, logs, addresses or job payloads.
 *
 * @param name full name
 * @param idNumber {@code null} where none has been issued yet, as for a newborn
 * @param phone {@code null} where none is known
 */
public record Identity(
        String name, @Nullable IdNumber idNumber, @Nullable String phone) {
    public Identity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }

    /** Returns the first character of the name, stars for the others. */
    public String maskedName() {
        int surname = name.offsetByCodePoints(0, 1);
        return name.substring(0, surname) + "*".repeat(name.codePointCount(surname, name.length()));
    }

    /** Identities stay out of logs. */
    @Override
    public String toString() {
        return "Identity";
    }
}
