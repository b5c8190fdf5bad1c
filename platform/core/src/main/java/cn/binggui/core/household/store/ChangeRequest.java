package cn.binggui.core.household.store;

import cn.binggui.core.household.Change;
import cn.binggui.core.household.Identity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change that a person wants.
 *
 * @param household the household
 * @param seen its revision that the person had before them
 * @param change what happens
 * @param joining the household that joins in a merge; {@code null} for any other change
 * @param people who members are that were unknown so far, by member id after the change
 * @param note what else should be known, in Chinese, without names; may be empty
 */
public record ChangeRequest(
        long household, int seen, Change change, @Nullable Joining joining, Map<String, Identity> people, String note) {
    public ChangeRequest {
        people = Map.copyOf(people);
    }

    /**
     * The household that joins.
     *
     * @param seen its revision that the person had before them
     */
    public record Joining(long household, int seen) {}

    /** Identities and facts stay out of logs. */
    @Override
    public String toString() {
        return "ChangeRequest[household=%d]".formatted(household);
    }
}
