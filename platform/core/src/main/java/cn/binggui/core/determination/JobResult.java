package cn.binggui.core.determination;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household whose result a job found to be another.
 *
 * @param household the household's key
 * @param number what people call it by
 * @param before {@code null} where there was no result
 * @param note which fact, parameter or rule, in Chinese
 */
public record JobResult(
        long household, String number, @Nullable Side before, Side after, StoredResult.Cause cause, String note) {
    /**
     * What was found.
     *
     * @param category {@code null} where the outcome leaves it open
     * @param perCapita yearly, in fen; {@code null} where several readings are open
     */
    public record Side(
            Outcome outcome,
            @Nullable Category category,
            @Nullable Long perCapita,
            LocalDate asOf) {}
}
