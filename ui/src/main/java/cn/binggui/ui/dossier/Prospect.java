package cn.binggui.ui.dossier;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.household.Changed;
import cn.binggui.policy.facts.HouseholdFacts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of one household.
 *
 * @param on the day of the change, whose rules and numbers apply to both sides
 * @param before {@code null} for a household that is new
 * @param after {@code null} for one that ends
 */
record Prospect(
        Changed.Touched touched,
        LocalDate on,
        @Nullable Side before,
        @Nullable Side after) {
    /**
     * A household before or after.
     *
     * @param place township and village
     */
    record Side(HouseholdFacts facts, String place, DeterminationResult result) {
        /** Facts stay out of logs. */
        @Override
        public String toString() {
            return "Side";
        }
    }

    /** Returns the side that shows what the household is, or was where it ends. */
    Side last() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Prospect[on=%s]".formatted(on);
    }
}
