package cn.binggui.core.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param count how many things are wrong; 0 where the check failed
 * @param ids their keys, at most fifty; empty for readers who may know the number only
 * @param failure why the check could not be made, in Chinese; {@code null} where it was
 * @param millis how long it took
 */
public record CheckResult(
        IntegrityCheck check,
        long count,
        List<String> ids,
        @Nullable String failure,
        long millis) {
    public CheckResult {
        ids = List.copyOf(ids);
    }

    /** Returns whether the check was made and found nothing. */
    public boolean isClean() {
        return failure == null && count == 0;
    }

    CheckResult withoutIds() {
        return new CheckResult(check, count, List.of(), failure, millis);
    }
}
