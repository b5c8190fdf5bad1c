package cn.binggui.core.household.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has entered about a household and not yet saved, valid or not.
 *
 * @param household {@code null} for a household that is yet to be registered
 * @param revision of the household that the person had before them; 0 for none
 * @param content as it was entered
 * @param old whether it has lain for more than thirty days
 */
public record Draft(
        long id, @Nullable Long household, int revision, Map<String, Object> content, Instant updatedAt, boolean old) {
    /** What was entered stays out of logs. */
    @Override
    public String toString() {
        return "Draft[id=%d]".formatted(id);
    }
}
