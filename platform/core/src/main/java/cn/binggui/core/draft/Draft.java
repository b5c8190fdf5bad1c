package cn.binggui.core.draft;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has entered about something and not yet saved, valid or not.
 *
 * @param subject key of what it is about; {@code null} for what is yet to be registered
 * @param revision of the subject that the person had before them; 0 for none
 * @param content as it was entered
 * @param old whether it has lain for more than thirty days
 */
public record Draft(
        long id, @Nullable Long subject, int revision, Map<String, Object> content, Instant updatedAt, boolean old) {
    /** What was entered stays out of logs. */
    @Override
    public String toString() {
        return "Draft[id=%d]".formatted(id);
    }
}
