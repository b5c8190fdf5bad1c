package cn.binggui.core.comparison;

import java.util.Set;

/**
 * Who besides its owner may read a scenario.
 *
 * @param everyone whether everybody of the province may
 * @param readers log-in names of those with whom it is shared by name; only the owner learns them
 */
public record Sharing(boolean everyone, Set<String> readers) {
    /** Nobody but the owner. */
    public static final Sharing NOBODY = new Sharing(false, Set.of());

    public Sharing {
        readers = Set.copyOf(readers);
    }
}
