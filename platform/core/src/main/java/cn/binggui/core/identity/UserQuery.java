package cn.binggui.core.identity;

import cn.binggui.core.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted.
 *
 * @param words part of the user name or the Chinese name; empty for any
 * @param place which county's, or the province's
 * @param role who have this role; {@code null} for any
 * @param locked who are locked, or are not; {@code null} for both
 */
public record UserQuery(
        String words,
        Place place,
        @Nullable Role role,
        @Nullable Boolean locked) {
    /** Everybody whom one may see. */
    public static final UserQuery ALL = new UserQuery("", Place.ANY, null, null);

    /**
     * Where users belong.
     *
     * @param tenant a county; empty for the province; {@code null} for anywhere
     */
    public record Place(@Nullable String tenant) {
        public static final Place ANY = new Place(null);
        public static final Place PROVINCE = new Place("");
    }

    public UserQuery {
        words = words.strip();
    }

    public UserQuery withWords(String wanted) {
        return new UserQuery(wanted, place, role, locked);
    }

    public UserQuery withPlace(Place wanted) {
        return new UserQuery(words, wanted, role, locked);
    }

    public UserQuery withRole(@Nullable Role wanted) {
        return new UserQuery(words, place, wanted, locked);
    }

    public UserQuery withLocked(@Nullable Boolean wanted) {
        return new UserQuery(words, place, role, wanted);
    }
}
