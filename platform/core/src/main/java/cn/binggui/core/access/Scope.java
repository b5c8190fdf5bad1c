package cn.binggui.core.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The part of a county that a person works on.
 *
 * @param township division code; {@code null} for the whole county
 * @param village division code; {@code null} for the whole township
 * @param department department identifier; {@code null} for a person of no department
 */
public record Scope(
        @Nullable String township,
        @Nullable String village,
        @Nullable String department) implements Serializable {
    /** Everything that the roles reach. */
    public static final Scope ALL = new Scope(null, null, null);

    public Scope {
        if (village != null && township == null) {
            throw new IllegalArgumentException("a village lies in a township");
        }
    }

    /**
     * Returns whether a village lies within.
     *
     * @param code the village's division code of twelve digits
     */
    public boolean reaches(String code) {
        return (township == null || code.startsWith(township)) && (village == null || code.equals(village));
    }
}
